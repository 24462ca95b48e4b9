package com.medspasync.integrations.statements.layout;

import com.medspasync.reconciliation.model.Person;

/** Who a row is about. */
public final class PersonCells {

  private PersonCells() {}

  /** The person of a row; {@code Last, First} is turned round. */
  public static Person read(Cells row) {
    String given = row.text(Field.FIRST_NAME);
    String family = row.text(Field.LAST_NAME);
    String name = row.text(Field.PERSON);
    if (name.isEmpty()) {
      name = given.isEmpty() ? family : family.isEmpty() ? given : given + " " + family;
    } else {
      int comma = name.indexOf(',');
      if (comma > 0 && comma < name.length() - 1 && !isSuffix(name.substring(comma + 1))) {
        family = name.substring(0, comma).strip();
        given = name.substring(comma + 1).strip();
        name = given + " " + family;
      }
    }
    return new Person(
        name,
        given,
        family,
        row.text(Field.PHONE),
        row.text(Field.EMAIL),
        row.text(Field.PERSON_ID));
  }

  /** {@code Ana Lopez, RN} is no reversed name. */
  private static boolean isSuffix(String text) {
    return switch (text.strip().replace(".", "")) {
      case "Jr", "Sr", "II", "III", "IV", "RN", "NP", "MD", "PA", "DO", "LE" -> true;
      default -> false;
    };
  }
}
