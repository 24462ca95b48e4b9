package com.medspasync.reconciliation.model;

/**
 * What a line of a sale is about, as far as the point of sale says; {@link #OTHER} when it does
 * not.
 */
public enum SaleKind {
  SERVICE,
  PRODUCT,
  MEMBERSHIP,
  PACKAGE,
  GIFT_CARD,
  GRATUITY,
  /** A separate, usually negative line by which a reward or another reduction was given. */
  REDUCTION,
  FEE,
  REFUND,
  OTHER
}
