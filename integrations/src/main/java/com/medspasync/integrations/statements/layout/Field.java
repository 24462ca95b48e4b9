package com.medspasync.integrations.statements.layout;

/** What a column means, whatever its title. */
public enum Field {
  /** Invoice, transaction, entry or visit number: what the system calls the record. */
  ID,
  /** Day, or day and time, of the record. */
  AT,
  /** Time of day where it has a column of its own. */
  TIME,
  /** Name of the zone of the time. */
  ZONE,
  /** Business day where it differs from {@link #AT}. */
  DAY,
  /** When it was paid or checked out. */
  PAID_AT,
  POSTED_ON,
  LOCATION,
  /** Full name. */
  PERSON,
  FIRST_NAME,
  LAST_NAME,
  PERSON_ID,
  PHONE,
  EMAIL,
  /** The system's word for what the line is: service, refund, certificate redemption, CHARGE. */
  TYPE,
  CATEGORY,
  ITEM,
  ITEM_CODE,
  QUANTITY,
  UNIT_PRICE,
  /** Price before reductions and tax. */
  GROSS,
  DISCOUNT,
  DISCOUNT_LABEL,
  /** After reductions, before tax. */
  NET,
  TAX,
  /** After reductions, with tax. */
  TOTAL,
  TIP,
  /** Rewards used as money on this line. */
  REDEEMED,
  /** Payments of the invoice as one text. */
  PAYMENTS,
  /** Amount and means of a payment where a row states one. */
  PAID,
  PAYMENT_ID,
  STATUS,
  STAFF,
  NOTE,
  OTHER_TENDER_LABEL,
  // rewards
  POINTS,
  POINTS_ISSUED,
  POINTS_REDEEMED,
  VALUE,
  CERTIFICATE,
  OFFER,
  REIMBURSEMENT_STATUS,
  REIMBURSED_ON,
  REIMBURSED,
  REIMBURSEMENT_REF,
  // payouts
  PAYOUT_ID,
  PAYOUT_ON,
  FEE,
  REFUND_ID,
  DISPUTE_ID,
  RELATED_ID,
  CARD_BRAND,
  LAST4,
  INVOICE_HINT,
  DESCRIPTION,
  CURRENCY,
  // clients and settings
  LAST_VISIT,
  CODE,
  NAME,
  POS_FILE,
  CARD_PROCESSOR,
  PROGRAM,
  PROGRAM_LABEL,
  UNIT,
  LIST_PRICE
}
