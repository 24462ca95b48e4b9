package com.medspasync.app.statements.entity;

/** What a statement line records. */
public enum LineKind {
  SALE,
  TENDER,
  REWARD,
  PAYOUT,
  CLIENT
}
