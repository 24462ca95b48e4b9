package com.medspasync.integrations.statements.layout;

import com.medspasync.integrations.statements.text.Titles;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.List;
import java.util.stream.Stream;

/** A column that a layout has, and the titles under which it occurs. */
public sealed interface Column {

  /** Titles in the form of {@link Titles#normalize}. */
  List<String> titles();

  /** Whether the layout makes no sense without it. */
  boolean required();

  /** Whether every export of the layout has it, so that its absence is worth a word. */
  boolean expected();

  /** A column with a meaning of its own. */
  record Meaning(Field field, boolean required, boolean expected, List<String> titles)
      implements Column {}

  /** Amounts paid by one means of payment. */
  record TenderAmount(TenderKind kind, String label, List<String> titles) implements Column {
    @Override
    public boolean required() {
      return false;
    }

    @Override
    public boolean expected() {
      return true;
    }
  }

  /** Amounts of one programme's rewards. */
  record RewardAmount(Program program, List<String> titles) implements Column {
    @Override
    public boolean required() {
      return false;
    }

    @Override
    public boolean expected() {
      return true;
    }
  }

  /** A column that is known and not used. */
  record Unused(List<String> titles) implements Column {
    @Override
    public boolean required() {
      return false;
    }

    @Override
    public boolean expected() {
      return false;
    }
  }

  static Column needs(Field field, String... titles) {
    return new Meaning(field, true, true, normalized(titles));
  }

  static Column has(Field field, String... titles) {
    return new Meaning(field, false, true, normalized(titles));
  }

  /** A column that only some exports have. */
  static Column may(Field field, String... titles) {
    return new Meaning(field, false, false, normalized(titles));
  }

  static Column tender(TenderKind kind, String label, String... titles) {
    return new TenderAmount(kind, label, normalized(titles));
  }

  static Column reward(Program program, String... titles) {
    return new RewardAmount(program, normalized(titles));
  }

  static Column unused(String... titles) {
    return new Unused(normalized(titles));
  }

  private static List<String> normalized(String... titles) {
    return Stream.of(titles).map(Titles::normalize).toList();
  }
}
