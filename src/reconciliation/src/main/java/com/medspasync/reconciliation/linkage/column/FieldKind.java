package com.medspasync.reconciliation.linkage.column;

/** What a column holds, which says how its values are spelled, compared and weighed. */
public enum FieldKind {
  GIVEN_NAME(Shape.NAME, false),
  FAMILY_NAME(Shape.NAME, true),
  MIDDLE_NAME(Shape.NAME, false),
  /** Given and family name in one cell; becomes two fields. */
  FULL_NAME(Shape.NAME, false),
  DATE(Shape.DIGITS, false),
  PHONE(Shape.DIGITS, true),
  EMAIL(Shape.EMAIL, false),
  /** Number or code given to one person or thing: social security, member, licence, part number. */
  IDENTIFIER(Shape.CODE, false),
  POSTCODE(Shape.CODE, true),
  /** House or unit number. */
  HOUSE_NUMBER(Shape.CODE, true),
  /** Line of an address. */
  STREET(Shape.WORDS, true),
  /** City, suburb, county. */
  PLACE(Shape.WORDS, true),
  /** One of few values: state, sex, brand. */
  CATEGORY(Shape.WORDS, true),
  /** Price, weight, age. */
  QUANTITY(Shape.NUMBER, false),
  /** Titles, descriptions, anything else in words. */
  TEXT(Shape.WORDS, false);

  /** How values are brought to one spelling and told apart. */
  public enum Shape {
    NAME,
    DIGITS,
    CODE,
    EMAIL,
    WORDS,
    NUMBER
  }

  private final Shape shape;
  private final boolean shared;

  FieldKind(Shape shape, boolean shared) {
    this.shape = shape;
    this.shared = shared;
  }

  public Shape shape() {
    return shape;
  }

  /** Whether relatives and neighbours have it in common without being the same person. */
  public boolean shared() {
    return shared;
  }
}
