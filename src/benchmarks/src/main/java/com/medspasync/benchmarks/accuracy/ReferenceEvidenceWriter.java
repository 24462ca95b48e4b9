package com.medspasync.benchmarks.accuracy;

import com.medspasync.reconciliation.guarantee.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the checked proposals of practices made by chance, in the form of {@code
 * reference-evidence.txt} of {@code com.medspasync.reconciliation.guarantee}, which the engine's
 * promises rest on. Arguments: a folder to write the practices to, the first seed, how many, and
 * the file to write.
 */
public final class ReferenceEvidenceWriter {

  private ReferenceEvidenceWriter() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    int practices = Integer.parseInt(arguments[2]);
    Evidence rewards = Evidence.NONE;
    Evidence payouts = Evidence.NONE;
    for (long seed = first; seed < first + practices; seed++) {
      ReconciledPractice practice = ReconciledPractice.of(seed, folder.resolve("practice-" + seed));
      rewards = rewards.and(practice.rewardsEvidence());
      payouts = payouts.and(practice.payoutsEvidence());
    }
    String head =
        "# Checked proposals of %d practices made by chance, seeds %d to %d: side, confidence from, right, wrong.%n"
            .formatted(practices, first, first + practices - 1);
    Files.writeString(
        Path.of(arguments[3]), head + rows("rewards", rewards) + rows("payouts", payouts));
  }

  private static String rows(String side, Evidence evidence) {
    StringBuilder rows = new StringBuilder();
    long checked = 0;
    long wrong = 0;
    for (double level : Evidence.levels()) {
      long checkedHere = evidence.checked(level) - checked;
      long wrongHere = evidence.wrong(level) - wrong;
      rows.append(side)
          .append(' ')
          .append(level == 0 ? "0" : Double.toString(level))
          .append(' ')
          .append(checkedHere - wrongHere)
          .append(' ')
          .append(wrongHere)
          .append('\n');
      checked += checkedHere;
      wrong += wrongHere;
    }
    return rows.toString();
  }
}
