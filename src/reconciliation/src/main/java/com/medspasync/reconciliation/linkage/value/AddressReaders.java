package com.medspasync.reconciliation.linkage.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/** Lines of addresses, with the usual words in their short form. */
final class AddressReaders {

  static final CellReader STREET = AddressReaders::street;
  static final CellReader LEADING_NUMBER = AddressReaders::leadingNumber;
  static final CellReader AFTER_NUMBER = AddressReaders::afterNumber;
  static final CellReader POSTCODE = AddressReaders::postcode;

  private static final long[] LONG_FORMS;
  private static final byte[][] SHORT_FORMS;

  static {
    String[] pairs = {
      "street",
      "st",
      "avenue",
      "ave",
      "road",
      "rd",
      "drive",
      "dr",
      "lane",
      "ln",
      "boulevard",
      "blvd",
      "court",
      "ct",
      "place",
      "pl",
      "circle",
      "cir",
      "terrace",
      "ter",
      "highway",
      "hwy",
      "parkway",
      "pkwy",
      "square",
      "sq",
      "crescent",
      "cres",
      "trail",
      "trl",
      "apartment",
      "apt",
      "suite",
      "ste",
      "unit",
      "apt",
      "north",
      "n",
      "south",
      "s",
      "east",
      "e",
      "west",
      "w",
      "mount",
      "mt",
      "saint",
      "st",
      "way",
      "wy"
    };
    TreeMap<Long, byte[]> forms = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      forms.put(CellText.packed(pairs[i]), pairs[i + 1].getBytes(StandardCharsets.US_ASCII));
    }
    LONG_FORMS = forms.keySet().stream().mapToLong(Long::longValue).toArray();
    SHORT_FORMS = forms.values().toArray(byte[][]::new);
  }

  private AddressReaders() {}

  private static int street(byte[] in, int from, int to, byte[] out, int at) {
    int end = CellText.fold(in, from, to, out, at);
    return CellText.saysMissing(out, at, end) ? at : shortened(out, at, end);
  }

  private static int leadingNumber(byte[] in, int from, int to, byte[] out, int at) {
    return endOfNumber(out, at, CellText.fold(in, from, to, out, at));
  }

  private static int afterNumber(byte[] in, int from, int to, byte[] out, int at) {
    int end = street(in, from, to, out, at);
    int endOfNumber = endOfNumber(out, at, end);
    if (endOfNumber == at) {
      return end;
    }
    int start = Math.min(end, endOfNumber + 1);
    System.arraycopy(out, start, out, at, end - start);
    return at + end - start;
  }

  /** Where the first word ends if it begins with a digit, else where it begins. */
  private static int endOfNumber(byte[] folded, int from, int to) {
    if (from == to || folded[from] > '9') {
      return from;
    }
    int end = from;
    while (end < to && folded[end] != ' ') {
      end++;
    }
    return end;
  }

  private static int postcode(byte[] in, int from, int to, byte[] out, int at) {
    int end = CellText.fold(in, from, to, out, at);
    while (end > at) {
      int start = end;
      while (start > at && out[start - 1] >= '0' && out[start - 1] <= '9') {
        start--;
      }
      int digits = end - start;
      if (start > at && out[start - 1] == ' ' && (digits == 5 || digits == 4)) {
        boolean extension = digits == 4 && start - at >= 6 && isDigits(out, start - 6, start - 1);
        int first = extension ? start - 6 : start;
        int size = extension ? 5 : digits;
        System.arraycopy(out, first, out, at, size);
        return at + size;
      }
      end = start - 1;
    }
    return at;
  }

  private static boolean isDigits(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Replaces long forms by short ones, in place: no short form is longer than its long one. */
  private static int shortened(byte[] text, int from, int to) {
    int write = from;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && text[end] != ' ') {
        end++;
      }
      int form =
          end - at < 3 ? -1 : Arrays.binarySearch(LONG_FORMS, CellText.packed(text, at, end));
      if (write > from) {
        text[write++] = ' ';
      }
      byte[] shortForm = form >= 0 && (at > from || end < to) ? SHORT_FORMS[form] : null;
      if (shortForm != null && shortForm.length <= end - at) {
        System.arraycopy(shortForm, 0, text, write, shortForm.length);
        write += shortForm.length;
      } else {
        System.arraycopy(text, at, text, write, end - at);
        write += end - at;
      }
      at = end + 1;
    }
    return write;
  }
}
