package com.medspasync.reconciliation.text;

import java.util.Locale;

/**
 * An e-mail address in lower case.
 *
 * @param local part before the {@code @}, without a {@code +tag}; empty when there is no address
 * @param domain part after it
 */
public record EmailAddress(String local, String domain) {

  public static final EmailAddress NONE = new EmailAddress("", "");

  /** Reads an address; anything that is none gives {@link #NONE}. */
  public static EmailAddress parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    if (at <= 0 || at == plain.length() - 1) {
      return NONE;
    }
    String local = plain.substring(0, at);
    int tag = local.indexOf('+');
    return new EmailAddress(tag > 0 ? local.substring(0, tag) : local, plain.substring(at + 1));
  }

  public boolean isPresent() {
    return !local.isEmpty();
  }

  @Override
  public String toString() {
    return isPresent() ? local + "@" + domain : "";
  }
}
