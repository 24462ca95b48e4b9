package com.medspasync.reconciliation.claims;

import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.TextFold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rewards lines that match no sale whatever the point of sale says: undone lines and what
 * undid them, second submissions of one redemption, and test transactions.
 */
final class Screening {

  private static final Set<String> TEST_WORDS =
      Set.of("test", "testing", "tester", "demo", "dummy");
  private static final Set<String> TEST_COMPANIONS =
      Set.of("patient", "account", "client", "user", "member", "guest", "person", "transaction");

  /**
   * Oldest entry first; numbers that a programme counts up tell more than the time of the visit.
   */
  private static final Comparator<RewardLine> ENTRY_ORDER =
      Comparator.comparing(RewardLine::visitAt)
          .thenComparing(line -> line.rewardId().length())
          .thenComparing(RewardLine::rewardId)
          .thenComparing(RewardLine::ref);

  private final Map<RewardLine, Finding> findings = new IdentityHashMap<>();

  private Screening() {}

  /**
   * What was found, by line; lines that are not in it may match a sale.
   *
   * @param memberOf number of a line's member
   */
  static Map<RewardLine, Finding> of(
      Collection<RewardLine> lines, Map<RewardLine, Integer> memberOf) {
    Screening screening = new Screening();
    Map<String, List<RewardLine>> byMember = new TreeMap<>();
    for (RewardLine line : lines) {
      if (isTest(line)) {
        screening.findings.put(line, new Finding(RewardCategory.TEST_TXN, null));
      } else {
        byMember
            .computeIfAbsent(line.program() + "|" + memberOf.get(line), k -> new ArrayList<>())
            .add(line);
      }
    }
    for (List<RewardLine> ofMember : byMember.values()) {
      ofMember.sort(ENTRY_ORDER);
      screening.findUndone(ofMember);
      screening.findRepeated(ofMember);
    }
    return screening.findings;
  }

  private static boolean isTest(RewardLine line) {
    List<String> words =
        TextFold.words(
            line.member().name() + " " + line.member().given() + " " + line.member().family());
    boolean testName =
        words.stream().anyMatch(TEST_WORDS::contains)
            && words.stream()
                .allMatch(word -> TEST_WORDS.contains(word) || TEST_COMPANIONS.contains(word));
    EmailAddress email = EmailAddress.parse(line.member().email());
    boolean testAddress =
        TEST_WORDS.contains(email.local())
            && (email.domain().startsWith("test.") || email.domain().startsWith("example."));
    return testName || testAddress;
  }

  private void findUndone(List<RewardLine> ofMember) {
    for (RewardLine line : ofMember) {
      if (line.kind() == RewardLine.Kind.REVERSAL) {
        RewardLine original = original(line, ofMember);
        findings.put(line, new Finding(RewardCategory.REVERSAL, original));
        if (original != null) {
          findings.put(original, new Finding(RewardCategory.REVERSED, line));
        }
      } else if (line.kind() == RewardLine.Kind.ADJUSTMENT) {
        findings.put(line, new Finding(RewardCategory.ADJUSTMENT, null));
      }
    }
    for (RewardLine line : ofMember) {
      if (line.cancelled()) {
        findings.putIfAbsent(line, new Finding(RewardCategory.REVERSED, null));
      }
    }
  }

  /** The line that a reversal undoes: one marked as cancelled if there is one, else the latest. */
  private @Nullable RewardLine original(RewardLine reversal, List<RewardLine> ofMember) {
    RewardLine best = null;
    for (RewardLine line : ofMember) {
      boolean candidate =
          line.kind() != RewardLine.Kind.REVERSAL
              && !findings.containsKey(line)
              && line.products().equals(reversal.products())
              && line.valueMinor() == -reversal.valueMinor()
              && (line.certificate().equals(reversal.certificate())
                  || line.certificate().equals(line.rewardId()))
              && !line.visitOn().isAfter(reversal.visitOn());
      if (candidate && (best == null || line.cancelled() || !best.cancelled())) {
        best = line;
      }
    }
    return best;
  }

  private void findRepeated(List<RewardLine> ofMember) {
    Map<List<Object>, RewardLine> first = new HashMap<>();
    for (RewardLine line : ofMember) {
      if (findings.containsKey(line)) {
        continue;
      }
      List<Object> content =
          List.of(
              line.visitOn(),
              line.kind(),
              line.products(),
              line.valueMinor(),
              line.pointsIssued(),
              line.pointsRedeemed(),
              line.certificate().equals(line.rewardId()) ? "" : line.certificate(),
              line.offer());
      RewardLine original = first.putIfAbsent(content, line);
      if (original != null) {
        findings.put(line, new Finding(RewardCategory.DUPLICATE, original));
      }
    }
  }

  /**
   * What a line is.
   *
   * @param category why it matches no sale
   * @param related the line it undoes or repeats, or that undoes it; {@code null} when none was
   *     found
   */
  record Finding(RewardCategory category, @Nullable RewardLine related) {}
}
