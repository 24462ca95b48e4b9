package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import java.util.EnumSet;
import java.util.Set;

/** Which columns a table of a family may have. */
final class FamilyFields {

  private FamilyFields() {}

  static Set<Field> of(Family family) {
    return switch (family) {
      case PAYOUTS ->
          EnumSet.of(
              Field.ID,
              Field.AT,
              Field.TIME,
              Field.ZONE,
              Field.TYPE,
              Field.GROSS,
              Field.FEE,
              Field.NET,
              Field.PAYOUT_ID,
              Field.PAYOUT_ON,
              Field.PAYMENT_ID,
              Field.RELATED_ID,
              Field.CARD_BRAND,
              Field.LAST4,
              Field.INVOICE_HINT,
              Field.LOCATION,
              Field.PERSON,
              Field.EMAIL,
              Field.STATUS);
      case REWARDS ->
          EnumSet.of(
              Field.ID,
              Field.AT,
              Field.TIME,
              Field.POSTED_ON,
              Field.LOCATION,
              Field.PERSON,
              Field.FIRST_NAME,
              Field.LAST_NAME,
              Field.PERSON_ID,
              Field.PHONE,
              Field.EMAIL,
              Field.TYPE,
              Field.ITEM,
              Field.QUANTITY,
              Field.POINTS,
              Field.POINTS_ISSUED,
              Field.POINTS_REDEEMED,
              Field.VALUE,
              Field.CERTIFICATE,
              Field.OFFER,
              Field.STATUS,
              Field.REIMBURSEMENT_STATUS,
              Field.REIMBURSED_ON,
              Field.REIMBURSED,
              Field.REIMBURSEMENT_REF);
      case SALES ->
          EnumSet.of(
              Field.ID,
              Field.AT,
              Field.TIME,
              Field.DAY,
              Field.LOCATION,
              Field.PERSON,
              Field.FIRST_NAME,
              Field.LAST_NAME,
              Field.PERSON_ID,
              Field.PHONE,
              Field.EMAIL,
              Field.TYPE,
              Field.CATEGORY,
              Field.ITEM,
              Field.ITEM_CODE,
              Field.QUANTITY,
              Field.UNIT_PRICE,
              Field.GROSS,
              Field.DISCOUNT,
              Field.DISCOUNT_LABEL,
              Field.NET,
              Field.TAX,
              Field.TOTAL,
              Field.TIP,
              Field.REDEEMED,
              Field.PAYMENTS,
              Field.PAYMENT_ID,
              Field.STATUS,
              Field.STAFF,
              Field.NOTE);
      case CLIENTS ->
          EnumSet.of(
              Field.PERSON_ID,
              Field.PERSON,
              Field.FIRST_NAME,
              Field.LAST_NAME,
              Field.PHONE,
              Field.EMAIL,
              Field.LAST_VISIT,
              Field.LOCATION);
      case REFERENCE -> EnumSet.noneOf(Field.class);
    };
  }
}
