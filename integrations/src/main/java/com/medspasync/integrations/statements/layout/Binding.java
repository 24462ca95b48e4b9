package com.medspasync.integrations.statements.layout;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.Titles;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of a layout stand in one file. */
public final class Binding {

  private final int[] indexByField = new int[Field.values().length];
  private final List<String> titles;
  private final List<TenderCell> tenders = new ArrayList<>();
  private final List<RewardCell> rewards = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private boolean complete = true;
  private int found;

  private final List<String> replaced = new ArrayList<>();

  private Binding(List<String> titles) {
    this.titles = titles;
    Arrays.fill(indexByField, -1);
  }

  /** A column of payments by one means. */
  public record TenderCell(int index, TenderKind kind, String label) {}

  /** A column of one programme's rewards. */
  public record RewardCell(int index, Program program) {}

  /** Looks up the columns of a layout among the titles of a row. */
  public static Binding of(List<Column> columns, Row header) {
    Binding binding = new Binding(header.cells().stream().map(Binding::clean).toList());
    Map<String, Integer> indexByTitle = new HashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String title = Titles.normalize(header.cells().get(i));
      if (!title.isEmpty()) {
        indexByTitle.putIfAbsent(title, i);
      }
    }
    boolean[] used = new boolean[header.cells().size()];
    for (Column column : columns) {
      int index = -1;
      for (String title : column.titles()) {
        Integer at = indexByTitle.get(title);
        if (at != null && !used[at]) {
          index = at;
          break;
        }
      }
      if (index < 0) {
        if (column.expected()) {
          binding.missing.add(column.titles().getFirst());
        }
        binding.complete &= !column.required();
      } else {
        used[index] = true;
        binding.bind(column, index);
      }
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i] && !binding.titles.get(i).isEmpty()) {
        binding.unknown.add(binding.titles.get(i));
      }
    }
    return binding;
  }

  /** Binds one column, replacing what its field was bound to. */
  public void bind(Column column, int index) {
    found++;
    switch (column) {
      case Column.Meaning m -> indexByField[m.field().ordinal()] = index;
      case Column.TenderAmount t -> tenders.add(new TenderCell(index, t.kind(), t.label()));
      case Column.RewardAmount r -> rewards.add(new RewardCell(index, r.program()));
      case Column.Unused unused -> {}
    }
  }

  /** Index of the column, -1 when the file has none. */
  public int index(Field field) {
    return indexByField[field.ordinal()];
  }

  public boolean has(Field field) {
    return index(field) >= 0;
  }

  /** Title of a field's column as written in the file, empty when there is none. */
  public String title(Field field) {
    return title(index(field));
  }

  public String title(int index) {
    return index >= 0 && index < titles.size() ? titles.get(index) : "";
  }

  public List<TenderCell> tenders() {
    return tenders;
  }

  public List<RewardCell> rewards() {
    return rewards;
  }

  public int width() {
    return titles.size();
  }

  public List<String> titles() {
    return titles;
  }

  /** Whether every column that the layout needs is there. */
  public boolean complete() {
    return complete;
  }

  /** Number of the layout's columns that were found. */
  public int found() {
    return found;
  }

  /** Columns of the layout that the file lacks. */
  public List<String> missing() {
    return missing;
  }

  /** Makes a column of the file stand for one that the layout misses. */
  public void replace(Field field, int index) {
    indexByField[field.ordinal()] = index;
    found++;
    replaced.add(titles.get(index));
    unknown.remove(titles.get(index));
  }

  /** Titles that were taken for columns that the layout misses. */
  public List<String> replaced() {
    return replaced;
  }

  /** Titles of the file that the layout does not know. */
  public List<String> unknown() {
    return unknown;
  }

  private static String clean(String title) {
    return title.replace("\ufeff", "").strip();
  }
}
