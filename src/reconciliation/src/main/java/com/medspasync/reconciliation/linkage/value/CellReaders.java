package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.column.Source;

/** Chooses how the cells of a field are read. */
final class CellReaders {

  private CellReaders() {}

  static CellReader of(FieldKind kind, Source source) {
    return switch (source.part()) {
      case GIVEN -> new FullNameReader(true);
      case FAMILY -> new FullNameReader(false);
      case LEADING_NUMBER -> AddressReaders.LEADING_NUMBER;
      case AFTER_NUMBER -> AddressReaders.AFTER_NUMBER;
      case POSTCODE -> AddressReaders.POSTCODE;
      case WHOLE -> whole(kind, source);
    };
  }

  private static CellReader whole(FieldKind kind, Source source) {
    return switch (kind) {
      case GIVEN_NAME, FAMILY_NAME, MIDDLE_NAME, FULL_NAME -> CellReaders::name;
      case DATE -> new DateReader(source.dateOrder());
      case PHONE -> CellReaders::phone;
      case EMAIL -> CellReaders::email;
      case IDENTIFIER, POSTCODE, HOUSE_NUMBER -> CellReaders::code;
      case STREET -> AddressReaders.STREET;
      case PLACE, CATEGORY, TEXT -> CellReaders::words;
      case QUANTITY -> CellReaders::number;
    };
  }

  static int name(byte[] in, int from, int to, byte[] out, int at) {
    int end = CellText.fold(in, from, to, out, at);
    return CellText.saysMissing(out, at, end) ? at : CellText.joined(out, at, end);
  }

  static int words(byte[] in, int from, int to, byte[] out, int at) {
    int end = CellText.fold(in, from, to, out, at);
    return CellText.saysMissing(out, at, end) ? at : end;
  }

  static int code(byte[] in, int from, int to, byte[] out, int at) {
    int end = CellText.fold(in, from, to, out, at);
    return CellText.saysMissing(out, at, end) ? at : CellText.joined(out, at, end);
  }

  /** Digits without the country's; an extension is left out; too few digits are no number. */
  static int phone(byte[] in, int from, int to, byte[] out, int at) {
    int length = 0;
    int end = Math.min(to, from + 40);
    for (int i = from; i < end; i++) {
      byte b = in[i];
      if (b >= '0' && b <= '9') {
        out[at + length++] = b;
      } else if ((b | 0x20) == 'x' && length >= 10) {
        break;
      }
    }
    if (length < 5) {
      return at;
    }
    int skip = 0;
    if (length == 11 && out[at] == '1') {
      skip = 1;
    } else if (length > 10) {
      skip = length - 10;
    } else if (out[at] == '0' && length == 10) {
      skip = 1; // trunk prefix, absent in international notation
    }
    boolean oneDigit = true;
    for (int i = skip; i < length; i++) {
      oneDigit &= out[at + i] == out[at + skip];
    }
    if (skip > 0) {
      System.arraycopy(out, at + skip, out, at, length - skip);
    }
    return oneDigit ? at : at + length - skip;
  }

  /** Lower case; without a tag after {@code +}. */
  static int email(byte[] in, int from, int to, byte[] out, int at) {
    int write = at;
    boolean tagged = false;
    boolean domain = false;
    int end = Math.min(to, from + CellReader.LONGEST);
    for (int i = from; i < end; i++) {
      byte b = in[i];
      domain |= b == '@';
      tagged = !domain && (tagged || b == '+');
      if (b != ' ' && !tagged) {
        out[write++] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
      }
    }
    return domain ? write : at;
  }

  /** Digits and a point; leading and trailing zeros and signs of currency are left out. */
  static int number(byte[] in, int from, int to, byte[] out, int at) {
    int length = 0;
    boolean point = false;
    int end = Math.min(to, from + 40);
    for (int i = from; i < end; i++) {
      byte b = in[i];
      boolean leadingZero = b == '0' && length == 0 && i + 1 < to && in[i + 1] != '.';
      if (b >= '0' && b <= '9' && !leadingZero || b == '.' && !point || b == '-' && length == 0) {
        point |= b == '.';
        out[at + length++] = b;
      }
    }
    while (point && length > 0 && (out[at + length - 1] == '0' || out[at + length - 1] == '.')) {
      point = out[at + --length] != '.';
    }
    return at + length;
  }
}
