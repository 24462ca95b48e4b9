package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.TextWords;
import com.medspasync.reconciliation.linkage.value.ValueDictionary;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/** What comparisons of all threads share: values in forms that compare fast. */
public final class Comparators {

  private static final int POSTCODE_PREFIX = 3;

  /** Of more values than these the same two hardly ever meet again, common names excepted. */
  private static final int RECURRING = 1 << 16;

  private final CodedLists lists;
  private final Map<ValueDictionary, long[]> packed = new IdentityHashMap<>();
  private final Map<Integer, TextWords> texts = new HashMap<>();

  public Comparators(CodedLists lists) {
    this.lists = lists;
    for (int field = 0; field < lists.fields().size(); field++) {
      FieldKind kind = kind(field);
      ValueDictionary values = lists.dictionaries().get(field);
      if (kind.shape() == FieldKind.Shape.DIGITS) {
        packed.computeIfAbsent(values, DigitsComparator::pack);
      } else if (kind == FieldKind.TEXT) {
        texts.put(field, new TextWords(values));
      }
    }
  }

  public CodedLists lists() {
    return lists;
  }

  FieldKind kind(int field) {
    return lists.fields().get(field).kind();
  }

  /** Words of a field of free text, by field; absent for other kinds. */
  public Map<Integer, TextWords> texts() {
    return texts;
  }

  ValueComparator of(int field) {
    ValueDictionary values = lists.dictionaries().get(field);
    FieldKind kind = kind(field);
    ValueComparator comparator =
        switch (kind) {
          case GIVEN_NAME, FAMILY_NAME, MIDDLE_NAME, FULL_NAME -> new NameComparator(values);
          case DATE, PHONE ->
              new DigitsComparator(
                  values, Objects.requireNonNull(packed.get(values)), kind == FieldKind.DATE);
          case EMAIL -> new EmailComparator(values);
          case POSTCODE -> new CodeComparator(values, POSTCODE_PREFIX);
          case IDENTIFIER, HOUSE_NUMBER -> new CodeComparator(values, 0);
          case STREET, PLACE, CATEGORY -> new WordsComparator(values);
          case QUANTITY -> new QuantityComparator(values);
          case TEXT -> new TextComparator(Objects.requireNonNull(texts.get(field)));
        };
    boolean cheap = kind.shape() == FieldKind.Shape.DIGITS || kind == FieldKind.QUANTITY;
    boolean recurring = kind.shape() == FieldKind.Shape.NAME || values.size() <= RECURRING;
    return recurring && !cheap ? new RememberingComparator(comparator) : comparator;
  }
}
