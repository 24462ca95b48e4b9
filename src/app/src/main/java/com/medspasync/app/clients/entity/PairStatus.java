package com.medspasync.app.clients.entity;

/** What is held of two entries of the client lists. */
public enum PairStatus {
  /** Nobody decided yet. */
  OPEN,
  /** They are one person. */
  SAME,
  /** They are two persons. */
  DIFFERENT
}
