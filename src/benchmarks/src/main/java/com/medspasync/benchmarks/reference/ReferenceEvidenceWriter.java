package com.medspasync.benchmarks.reference;

import com.medspasync.benchmarks.accuracy.ReconciledPractice;
import com.medspasync.benchmarks.learning.LearnedPractice;
import com.medspasync.reconciliation.guarantee.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the checked proposals of practices made by chance, in the form of {@code
 * reference-evidence.txt} of {@code com.medspasync.reconciliation.guarantee}, which the engine's
 * promises rest on: of two months that nobody has decided anything about, and of the last third of
 * half a year, after the lines before were decided about by a reviewer who slips. Arguments: a
 * folder to write the practices to, the first seed, how many, and the file to write. The seeds of
 * the file are used for nothing else, and nobody looks at them.
 */
public final class ReferenceEvidenceWriter {

  private static final String HEAD =
      """
      # Checked proposals of practices made by chance: side, decisions made before, seed, then right/wrong of each level of confidence, the surest first.
      # Written by ReferenceEvidenceWriter of the benchmarks; their ReferenceEvidenceTest fails when the engine says otherwise.
      """;

  private ReferenceEvidenceWriter() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    int practices = Integer.parseInt(arguments[2]);
    List<String> rows = new ArrayList<>();
    for (long seed = first; seed < first + practices; seed++) {
      rows.addAll(rows(seed, folder.resolve("practice-" + seed)));
      rows.addAll(rowsAfterLearning(seed, folder.resolve("half-year-" + seed)));
    }
    rows.sort(null);
    Files.writeString(Path.of(arguments[3]), HEAD + String.join("\n", rows) + "\n");
  }

  /**
   * What the engine says of one practice, a row for each side.
   *
   * @param folder receives the practice's files
   */
  static List<String> rows(long seed, Path folder) throws IOException {
    ReconciledPractice practice = ReconciledPractice.of(seed, folder);
    return List.of(
        row("payouts", 0, seed, practice.payoutsEvidence()),
        row("rewards", 0, seed, practice.rewardsEvidence()));
  }

  /**
   * What it says of lines that nobody decided about, once others were decided: a row for each side
   * and number of decisions.
   *
   * @param folder receives the practice's files
   */
  static List<String> rowsAfterLearning(long seed, Path folder) throws IOException {
    List<String> rows = new ArrayList<>();
    for (LearnedPractice practice : LearnedPractice.stagesOf(seed, folder)) {
      rows.add(row("payouts", practice.decisions(), seed, practice.payouts()));
      rows.add(row("rewards", practice.decisions(), seed, practice.rewards()));
    }
    return rows;
  }

  private static String row(String side, int decisions, long seed, Evidence evidence) {
    StringBuilder row =
        new StringBuilder(side).append(' ').append(decisions).append(' ').append(seed);
    long checked = 0;
    long wrong = 0;
    for (double level : Evidence.levels()) {
      long checkedHere = evidence.checked(level) - checked;
      long wrongHere = evidence.wrong(level) - wrong;
      row.append(' ').append(checkedHere - wrongHere).append('/').append(wrongHere);
      checked += checkedHere;
      wrong += wrongHere;
    }
    return row.toString();
  }
}
