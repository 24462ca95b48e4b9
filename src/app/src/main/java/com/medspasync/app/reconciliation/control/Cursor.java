package com.medspasync.app.reconciliation.control;

import com.medspasync.app.rest.BadParameterException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a sorted list ended: the sort value of its last row, and its id among equals.
 * Callers hand it back as they got it.
 */
public record Cursor(String value, UUID id) {

  private static final char SEPARATOR = '\n';

  /** The opaque form. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((value + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws BadParameterException when it is none of ours
   */
  public static Cursor decode(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int cut = plain.lastIndexOf(SEPARATOR);
      if (cut > 0) {
        return new Cursor(plain.substring(0, cut), UUID.fromString(plain.substring(cut + 1)));
      }
    } catch (IllegalArgumentException e) {
      throw bad(e);
    }
    throw bad(null);
  }

  private static BadParameterException bad(@Nullable Throwable cause) {
    return new BadParameterException(
        "startingAfter", "the cursor that the page before gave", cause);
  }
}
