package com.medspasync.app.reconciliation.boundary;

/** Leaves of a phone number or an address what it takes to tell people apart, and no more. */
final class ContactMask {

  private static final int DIGITS_SHOWN = 4;

  private ContactMask() {}

  /** The last four digits. */
  static String phone(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.length() <= DIGITS_SHOWN
        ? phone
        : "•••" + digits.substring(digits.length() - DIGITS_SHOWN);
  }

  /** The first letter and the domain. */
  static String email(String email) {
    int at = email.lastIndexOf('@');
    return at <= 0 ? "" : email.charAt(0) + "•••" + email.substring(at);
  }
}
