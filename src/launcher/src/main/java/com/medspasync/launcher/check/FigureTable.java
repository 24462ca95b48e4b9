package com.medspasync.launcher.check;

import java.util.Locale;

/** Rows of what was measured against what was promised. */
final class FigureTable {
  private final StringBuilder rows =
      new StringBuilder("| what | measured | budget |\n|---|---|---|\n");
  private boolean passed = true;

  void add(String what, String format, Object... values) {
    row(what, String.format(Locale.ROOT, format, values), "");
  }

  void judge(String what, String measured, String budget, boolean kept) {
    passed &= kept;
    row(what, measured, budget + (kept ? "" : " **missed**"));
  }

  private void row(String what, String measured, String budget) {
    rows.append("| ").append(what).append(" | ").append(measured);
    rows.append(" | ").append(budget).append(" |\n");
  }

  Suite.Result result() {
    return new Suite.Result(passed, rows.toString());
  }
}
