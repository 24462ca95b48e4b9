package com.medspasync.reconciliation.linkage.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column, or a part of one, that may become a field.
 *
 * @param column index of the column
 * @param title as written
 * @param part what of the cell is meant
 * @param kind what it holds
 * @param profile what its values look like
 * @param values folded distinct values of the sample
 * @param filled share of cells that are not empty
 * @param dateOrder how dates are written
 */
record Facet(
    int column,
    String title,
    Part part,
    FieldKind kind,
    ColumnProfile profile,
    Set<String> values,
    double filled,
    DateOrder dateOrder) {

  private static final int VALUES_COMPARED = 500;
  private static final double HARDLY_EVER = 0.005;

  Source source() {
    return new Source(column, part, dateOrder);
  }

  Facet with(Part newPart, FieldKind newKind) {
    return new Facet(column, title, newPart, newKind, profile, values, filled, dateOrder);
  }

  /** Facets of the columns that can tell records apart. */
  static List<Facet> of(List<ColumnSample> samples, Set<Integer> without) {
    List<Facet> facets = new ArrayList<>();
    for (int column = 0; column < samples.size(); column++) {
      ColumnSample sample = samples.get(column);
      if (without.contains(column) || sample.filled() < HARDLY_EVER) {
        continue;
      }
      ColumnProfile profile = ColumnProfile.of(sample);
      Set<String> values = new HashSet<>();
      sample.values().stream().limit(VALUES_COMPARED).map(PlainText::of).forEach(values::add);
      boolean constant = values.size() < 2 && sample.values().size() > 1;
      boolean counter = TitleWords.countsRows(sample.title()) && profile.digits() == 1;
      if (constant || counter) {
        continue;
      }
      facets.addAll(
          named(
              new Facet(
                  column,
                  sample.title(),
                  Part.WHOLE,
                  ColumnTyping.kindOf(sample, profile),
                  profile,
                  values,
                  sample.filled(),
                  DateShape.order(sample.values()))));
    }
    return facets;
  }

  private static List<Facet> named(Facet facet) {
    return facet.kind == FieldKind.FULL_NAME
        ? List.of(
            facet.with(Part.GIVEN, FieldKind.GIVEN_NAME),
            facet.with(Part.FAMILY, FieldKind.FAMILY_NAME))
        : List.of(facet);
  }
}
