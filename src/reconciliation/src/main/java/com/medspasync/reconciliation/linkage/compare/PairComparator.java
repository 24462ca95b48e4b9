package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.List;

/** Compares two records field by field. Not safe for use by several threads at once. */
public final class PairComparator {

  private final int fields;
  private final ValueComparator[] comparators;
  private final int[] leftCodes;
  private final int[] rightCodes;
  private final int given;
  private final int family;
  private final int line1;
  private final int line2;

  public PairComparator(Comparators shared) {
    CodedLists lists = shared.lists();
    this.fields = lists.fields().size();
    this.comparators = new ValueComparator[fields];
    for (int field = 0; field < fields; field++) {
      comparators[field] = shared.of(field);
    }
    this.leftCodes = lists.left().codes();
    this.rightCodes = lists.right().codes();
    this.given = find(lists.fields(), FieldKind.GIVEN_NAME, 0);
    this.family = find(lists.fields(), FieldKind.FAMILY_NAME, 0);
    this.line1 = find(lists.fields(), FieldKind.STREET, 0);
    this.line2 = find(lists.fields(), FieldKind.STREET, 1);
  }

  private static int find(List<Field> fields, FieldKind kind, int skip) {
    int left = skip;
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).kind() == kind && left-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * How two records agree.
   *
   * @return a pattern, see {@link Patterns}
   */
  public long pattern(int leftRow, int rightRow) {
    int l = leftRow * fields;
    int r = rightRow * fields;
    long pattern = 0;
    for (int field = 0; field < fields; field++) {
      int a = leftCodes[l + field];
      int b = rightCodes[r + field];
      int level;
      if (a == 0 || b == 0) {
        level = Level.MISSING;
      } else if (a == b) {
        level = Level.SAME;
      } else {
        level = comparators[field].level(a, b);
      }
      pattern |= Patterns.with(field, level);
    }
    if (given >= 0 && family >= 0) {
      pattern = crossed(pattern, l, r, given, family, Patterns.namesSlot(fields));
    }
    if (line2 >= 0) {
      pattern = crossed(pattern, l, r, line1, line2, Patterns.linesSlot(fields));
    }
    return pattern;
  }

  /** Number of fields. */
  public int fields() {
    return fields;
  }

  /** Whether unlike values of a field are compared in a few steps. */
  public boolean isCheap(int field) {
    return comparators[field] instanceof DigitsComparator
        || comparators[field] instanceof QuantityComparator;
  }

  /**
   * What the codes alone say of a field: {@link Level#MISSING}, {@link Level#SAME}, or {@link
   * Level#DIFFERENT} when {@link #level} would have to tell how different.
   */
  public int likeness(int leftRow, int rightRow, int field) {
    int a = leftCodes[leftRow * fields + field];
    int b = rightCodes[rightRow * fields + field];
    return a == 0 || b == 0 ? Level.MISSING : a == b ? Level.SAME : Level.DIFFERENT;
  }

  /** How two unlike values of a field agree. */
  public int level(int leftRow, int rightRow, int field) {
    return comparators[field].level(
        leftCodes[leftRow * fields + field], rightCodes[rightRow * fields + field]);
  }

  /** Whether a value stands in another field of the other record, so that levels may be crossed. */
  public boolean mayBeCrossed(int leftRow, int rightRow) {
    int l = leftRow * fields;
    int r = rightRow * fields;
    return (given >= 0 && family >= 0 && stand(l, r, given, family))
        || (line2 >= 0 && stand(l, r, line1, line2));
  }

  /** The part of a pattern that says that names and lines stand where they belong. */
  public long straight(int leftRow, int rightRow) {
    int l = leftRow * fields;
    int r = rightRow * fields;
    long names =
        given >= 0 && family >= 0 && present(l, r, given, family)
            ? Patterns.with(Patterns.namesSlot(fields), Patterns.STRAIGHT)
            : 0;
    return line2 >= 0 && present(l, r, line1, line2)
        ? names | Patterns.with(Patterns.linesSlot(fields), Patterns.STRAIGHT)
        : names;
  }

  private boolean present(int l, int r, int one, int other) {
    return (leftCodes[l + one] != 0 || leftCodes[l + other] != 0)
        && (rightCodes[r + one] != 0 || rightCodes[r + other] != 0);
  }

  private boolean stand(int l, int r, int one, int other) {
    int a1 = leftCodes[l + one];
    int a2 = leftCodes[l + other];
    return (a1 != 0 && a1 == rightCodes[r + other]) || (a2 != 0 && a2 == rightCodes[r + one]);
  }

  /** Compares crosswise where values stand in one another's place. */
  private long crossed(long pattern, int l, int r, int one, int other, int slot) {
    int a1 = leftCodes[l + one];
    int a2 = leftCodes[l + other];
    int b1 = rightCodes[r + one];
    int b2 = rightCodes[r + other];
    if ((a1 == 0 && a2 == 0) || (b1 == 0 && b2 == 0)) {
      return pattern;
    }
    boolean hit = (a1 != 0 && a1 == b2) || (a2 != 0 && a2 == b1);
    int straight1 = Patterns.level(pattern, one);
    int straight2 = Patterns.level(pattern, other);
    if (!hit || straight1 == Level.SAME || straight2 == Level.SAME) {
      return pattern | Patterns.with(slot, Patterns.STRAIGHT);
    }
    int cross1 = levelOfCodes(one, a1, b2);
    int cross2 = levelOfCodes(other, a2, b1);
    if (worth(cross1) + worth(cross2) <= worth(straight1) + worth(straight2)) {
      return pattern | Patterns.with(slot, Patterns.STRAIGHT);
    }
    long cleared = pattern & ~(Patterns.with(one, 7) | Patterns.with(other, 7));
    return cleared
        | Patterns.with(one, cross1)
        | Patterns.with(other, cross2)
        | Patterns.with(slot, Patterns.CROSSED);
  }

  private int levelOfCodes(int field, int a, int b) {
    if (a == 0 || b == 0) {
      return Level.MISSING;
    }
    return a == b ? Level.SAME : comparators[field].level(a, b);
  }

  /** How much a level speaks for a match, roughly. */
  private static int worth(int level) {
    return level == Level.MISSING ? 0 : 3 - level;
  }
}
