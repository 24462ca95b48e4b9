package com.medspasync.app.requests;

import com.medspasync.app.rest.BadParameterException;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Public ids in paths, parameters and bodies. */
public final class Ids {

  private Ids() {}

  /**
   * The id behind a public form in a path. What is malformed cannot exist either.
   *
   * @throws DomainException NOT_FOUND
   */
  public static UUID inPath(String prefix, String text) {
    return TypedId.parse(prefix, text)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item."));
  }

  /**
   * The id behind a public form in a parameter or body.
   *
   * @throws DomainException {@code request.bad-id}
   */
  public static UUID given(String prefix, String text) {
    return TypedId.parse(prefix, text)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.INVALID,
                "request.bad-id",
                "An id begins with " + prefix + "_ and goes on with 26 characters."));
  }

  /**
   * The id of the last row of the page before.
   *
   * @throws BadParameterException when it is none
   */
  public static UUID startingAfter(String prefix, String text) {
    return TypedId.parse(prefix, text)
        .orElseThrow(() ->
            new BadParameterException(
                "startingAfter", "the id of a row, which begins with " + prefix + "_"));
  }

  /** The public form, or nothing. */
  public static @Nullable String format(String prefix, @Nullable UUID id) {
    return id == null ? null : TypedId.format(prefix, id);
  }
}
