package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.reconciliation.model.Program;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a loyalty programme by its name and by the products it pays for. */
final class ProgramWords {

  private static final Map<Program, List<String>> NAMES =
      Map.of(
          Program.ALLE, List.of("alle", "all\u0113", "allergan", "brilliant distinctions"),
          Program.ASPIRE, List.of("aspire", "galderma", "asp-"),
          Program.XPERIENCE, List.of("xperience", "merz"),
          Program.EVOLUS, List.of("evolus"));
  private static final Map<Program, List<String>> PRODUCTS =
      Map.of(
          Program.ALLE,
              List.of(
                  "botox",
                  "juv",
                  "kybella",
                  "coolsculpt",
                  "diamondglow",
                  "skinmedica",
                  "latisse",
                  "skinvive",
                  "voluma",
                  "volbella",
                  "vollure"),
          Program.ASPIRE, List.of("dysport", "restylane", "sculptra"),
          Program.XPERIENCE, List.of("xeomin", "radiesse", "belotero", "ultherapy"),
          Program.EVOLUS, List.of("jeuveau"));

  private ProgramWords() {}

  /**
   * @param head all first rows, for the programme's name
   * @param rows data rows
   * @param item index of the product column, -1 when there is none
   * @return {@code null} when nothing points to one programme more than to the others
   */
  static @Nullable Program find(List<Row> head, List<Row> rows, int item) {
    Map<Program, Integer> votes = new EnumMap<>(Program.class);
    for (Row row : head) {
      for (String cell : row.cells()) {
        count(votes, cell, NAMES, 2);
      }
    }
    if (item >= 0) {
      for (Row row : rows) {
        count(votes, row.cell(item), PRODUCTS, 1);
      }
    }
    Program best = null;
    for (Map.Entry<Program, Integer> entry : votes.entrySet()) {
      if (best == null || entry.getValue() > votes.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static void count(
      Map<Program, Integer> votes, String cell, Map<Program, List<String>> words, int weight) {
    String text = cell.toLowerCase(Locale.ROOT);
    words.forEach((program, list) -> {
      for (String word : list) {
        if (text.contains(word)) {
          votes.merge(program, weight, Integer::sum);
          return;
        }
      }
    });
  }
}
