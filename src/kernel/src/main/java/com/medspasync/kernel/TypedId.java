package com.medspasync.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.base.BaseNCodec;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import java.util.Optional;
import java.util.UUID;

/**
 * Converts between the UUIDv7 of a row and the TypeID that people and programs see ({@code
 * run_01h455vb4pex5vsknk084sn02q}).
 *
 * @see "TypeID specification 0.3, github.com/jetify-com/typeid"
 */
public final class TypedId {

  private static final int SUFFIX_LENGTH = 26;

  /** 130 bits of base32 hold 128 bits of id, so the first digit is at most this. */
  private static final char HIGHEST_FIRST_DIGIT = '7';

  private static final BaseNCodec CODEC =
      BaseNCodec.newInstance("0123456789abcdefghjkmnpqrstvwxyz");

  private TypedId() {}

  /** A new time-ordered id. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** The public form of an id: prefix, underscore, 26 characters of base32. */
  public static String format(String prefix, UUID value) {
    return prefix + "_" + CODEC.encode(value);
  }

  /** The id behind a public form, or empty when the text is malformed or of another type. */
  public static Optional<UUID> parse(String prefix, String text) {
    int suffixStart = prefix.length() + 1;
    if (text.length() != suffixStart + SUFFIX_LENGTH
        || !text.startsWith(prefix + "_")
        || text.charAt(suffixStart) > HIGHEST_FIRST_DIGIT) {
      return Optional.empty();
    }
    try {
      UUID value = CODEC.decode(text.substring(suffixStart));
      return format(prefix, value).equals(text) ? Optional.of(value) : Optional.empty();
    } catch (InvalidUuidException e) {
      return Optional.empty();
    }
  }
}
