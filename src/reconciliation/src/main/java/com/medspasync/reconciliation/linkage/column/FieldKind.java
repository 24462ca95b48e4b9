package com.medspasync.reconciliation.linkage.column;

/** What a column holds, which says how its values are spelled, compared and weighed. */
public enum FieldKind {
  GIVEN_NAME(Shape.NAME, Sharing.NOBODY),
  FAMILY_NAME(Shape.NAME, Sharing.HOUSEHOLD),
  MIDDLE_NAME(Shape.NAME, Sharing.NOBODY),
  /** Given and family name in one cell; becomes two fields. */
  FULL_NAME(Shape.NAME, Sharing.NOBODY),
  DATE(Shape.DIGITS, Sharing.NOBODY),
  PHONE(Shape.DIGITS, Sharing.HOUSEHOLD),
  EMAIL(Shape.EMAIL, Sharing.HOUSEHOLD),
  /** Number or code given to one person or thing: social security, member, licence, part number. */
  IDENTIFIER(Shape.CODE, Sharing.NOBODY),
  POSTCODE(Shape.CODE, Sharing.NEIGHBOURHOOD),
  /** House or unit number. */
  HOUSE_NUMBER(Shape.CODE, Sharing.HOUSEHOLD),
  /** Line of an address. */
  STREET(Shape.WORDS, Sharing.HOUSEHOLD),
  /** City, suburb, county. */
  PLACE(Shape.WORDS, Sharing.NEIGHBOURHOOD),
  /** One of few values: state, sex, brand. */
  CATEGORY(Shape.WORDS, Sharing.NEIGHBOURHOOD),
  /** Price, weight, age. */
  QUANTITY(Shape.NUMBER, Sharing.NOBODY),
  /** Titles, descriptions, anything else in words. */
  TEXT(Shape.WORDS, Sharing.NOBODY);

  /** How values are brought to one spelling and told apart. */
  public enum Shape {
    NAME,
    DIGITS,
    CODE,
    EMAIL,
    WORDS,
    NUMBER
  }

  /** Who else may have the same without being the same person. */
  public enum Sharing {
    NOBODY,
    /** People who live together. */
    HOUSEHOLD,
    /** People who live near one another, those who live together included. */
    NEIGHBOURHOOD
  }

  private final Shape shape;
  private final Sharing sharing;

  FieldKind(Shape shape, Sharing sharing) {
    this.shape = shape;
    this.sharing = sharing;
  }

  public Shape shape() {
    return shape;
  }

  /** Who else may have the same without being the same person. */
  public Sharing sharing() {
    return sharing;
  }
}
