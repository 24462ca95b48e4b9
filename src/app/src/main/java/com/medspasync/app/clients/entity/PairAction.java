package com.medspasync.app.clients.entity;

/** What somebody did about a pair. */
public enum PairAction {
  SAME,
  DIFFERENT,
  UNDO
}
