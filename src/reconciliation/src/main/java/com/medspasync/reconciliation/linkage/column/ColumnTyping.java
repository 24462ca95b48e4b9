package com.medspasync.reconciliation.linkage.column;

import org.jspecify.annotations.Nullable;

/** Decides what a column holds: its title proposes, its content decides. */
final class ColumnTyping {

  private static final double MOST = 0.8;
  private static final double MANY = 0.5;
  private static final double FEW_VALUES = 0.05;

  private ColumnTyping() {}

  static FieldKind kindOf(ColumnSample sample, ColumnProfile profile) {
    FieldKind named = TitleWords.kind(sample.title());
    if (named != null && fits(named, profile)) {
      return refined(named, profile);
    }
    return byContent(profile, sample.values().size());
  }

  private static FieldKind refined(FieldKind named, ColumnProfile p) {
    if (named == FieldKind.STREET && p.digits() > MOST) {
      return FieldKind.HOUSE_NUMBER;
    }
    if (named == FieldKind.FULL_NAME && p.meanWords() < 1.3) {
      return p.givenName() > MANY ? FieldKind.GIVEN_NAME : FieldKind.FAMILY_NAME;
    }
    return named;
  }

  /** Whether content contradicts a title. */
  private static boolean fits(FieldKind kind, ColumnProfile p) {
    return switch (kind) {
      case EMAIL -> p.email() > MANY;
      case DATE -> p.date() > MANY;
      case PHONE -> p.phone() > MANY;
      case GIVEN_NAME, FAMILY_NAME, FULL_NAME, MIDDLE_NAME -> p.alphabetic() > MANY;
      case POSTCODE -> p.meanLength() <= 12 && p.email() < MANY;
      case QUANTITY -> p.digits() + p.decimal() > MANY || p.coded() > MANY;
      case HOUSE_NUMBER -> p.meanLength() <= 8;
      case IDENTIFIER -> p.email() < MANY && p.meanWords() < 2;
      case CATEGORY -> p.meanWords() < 4 && p.email() < MANY;
      case PLACE, STREET, TEXT -> p.email() < MANY && p.date() < MANY;
    };
  }

  private static FieldKind byContent(ColumnProfile p, int values) {
    FieldKind pattern = byPattern(p);
    if (pattern != null) {
      return pattern;
    }
    boolean few = values >= 100 && p.distinct() < FEW_VALUES && p.meanWords() < 2;
    if (p.alphabetic() > MOST && p.meanWords() < 3.5) {
      if (p.oneWord() > MOST) {
        return p.givenName() > MANY
            ? FieldKind.GIVEN_NAME
            : few ? FieldKind.CATEGORY : FieldKind.FAMILY_NAME;
      }
      return p.givenName() > MANY && p.meanWords() > 1.7 ? FieldKind.FULL_NAME : FieldKind.PLACE;
    }
    return few ? FieldKind.CATEGORY : FieldKind.TEXT;
  }

  private static @Nullable FieldKind byPattern(ColumnProfile p) {
    if (p.email() > MOST) {
      return FieldKind.EMAIL;
    }
    if (p.date() > MOST) {
      return FieldKind.DATE;
    }
    if (p.decimal() > MANY) {
      return FieldKind.QUANTITY;
    }
    if (p.phone() > MOST && p.meanLength() >= 9.5) {
      return FieldKind.PHONE;
    }
    if (p.digits() > MOST) {
      if (p.fixedLength() && p.meanLength() >= 4 && p.meanLength() <= 5) {
        return FieldKind.POSTCODE;
      }
      return p.meanLength() < 4.5 ? FieldKind.HOUSE_NUMBER : FieldKind.IDENTIFIER;
    }
    if (p.coded() > MOST) {
      return FieldKind.IDENTIFIER;
    }
    return p.numbered() > MANY ? FieldKind.STREET : null;
  }
}
