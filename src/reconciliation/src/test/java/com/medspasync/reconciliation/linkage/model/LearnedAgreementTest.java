package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sixty clients of the desk, forty-two of whom are known to a programme as well: of these, four
 * have another phone there, four a slip in the family name, and two exchanged names. The last two
 * clients are twins.
 */
class LearnedAgreementTest {

  private static final List<FieldKind> KINDS =
      List.of(
          FieldKind.GIVEN_NAME,
          FieldKind.FAMILY_NAME,
          FieldKind.DATE,
          FieldKind.PHONE,
          FieldKind.PLACE,
          FieldKind.POSTCODE,
          FieldKind.EMAIL);
  private static final String[] GIVEN = {
    "Ann", "Bea", "Cleo", "Dora", "Emil", "Finn", "Gina", "Hugo", "Iris", "Jack"
  };
  private static final String[] FAMILY = {
    "Stone", "Miller", "Okafor", "Ruiz", "Yamada", "Petrov", "Lund", "Castellano"
  };
  private static final int CLIENTS = 60;
  private static final int KNOWN = 40;
  private static final int MATCHES = 42;

  private final CodedLists lists = SmallLists.two(KINDS, desk(), programme());
  private final Comparators comparators = new Comparators(lists);
  private final PairComparator comparator = new PairComparator(comparators);
  private final Frequencies frequencies = SmallLists.frequencies(lists);

  @Test
  void chanceAgreementIsThatOfTheFrequencies() throws IOException {
    ChanceAgreement chance = chance();

    for (int field = 0; field < KINDS.size(); field++) {
      assertThat(chance.present()[field]).isEqualTo(1);
      assertThat(chance.levels()[field][Level.SAME])
          .isCloseTo(frequencies.collision(field), within(1e-12));
      assertThat(Arrays.stream(chance.levels()[field]).sum()).isCloseTo(1, within(1e-9));
      assertThat(chance.levels()[field][Level.MISSING]).isZero();
    }
    assertThat(chance.levels()[4][Level.SAME]).as("one of three places").isBetween(0.3, 0.4);
    assertThat(chance.levels()[0][Level.DIFFERENT]).isGreaterThan(0.8);
  }

  @Test
  void chanceAgreementIsOfValuesThatAreThere() throws IOException {
    CodedLists few =
        SmallLists.two(
            List.of(FieldKind.PLACE), List.of("Reno", "Elko", "-", "-"), List.of("Reno", "Ely"));
    ChanceAgreement chance = chance(few);

    assertThat(chance.present()[0]).isCloseTo(0.5, within(1e-12));
    assertThat(chance.levels()[0][Level.SAME])
        .as("one of the four pairs that say something")
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void aListIsNotComparedWithItself() throws IOException {
    CodedLists one = SmallLists.one(List.of(FieldKind.PLACE), List.of("Reno", "Elko"));
    double[] levels = chance(one).levels()[0];

    assertThat(levels[Level.SAME]).isZero();
    assertThat(levels[Level.DIFFERENT]).isGreaterThan(0.99);
    assertThat(chance(SmallLists.one(List.of(FieldKind.PLACE), List.of("Reno"))).levels()[0])
        .as("nothing was seen, so each level is as probable as the others")
        .containsExactly(0, 0, 0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void learnsHowManyClientsTheListsHaveInCommon() throws IOException {
    double matches = Math.exp(model().prior()) * lists.pairs();

    assertThat(matches).isBetween(MATCHES * 0.9, MATCHES * 1.1);
  }

  @Test
  void countsPatternsOfASampleUpToTheWhole() throws IOException {
    PatternCounts tenth = new PatternCounts();
    PatternCounts all = counts();
    for (long pattern : all.patterns()) {
      tenth.add(pattern, all.count(pattern));
    }
    double whole = learned(all, 1).prior();

    assertThat(learned(tenth, 0.5).prior()).isGreaterThan(whole + 0.3);
  }

  @Test
  void linksEveryClientWithHerselfAndNobodyElse() throws IOException {
    LinkageModel model = model();

    for (int left = 0; left < CLIENTS; left++) {
      for (int right = 0; right < CLIENTS; right++) {
        double probability =
            LinkageModel.probability(model.logOdds(left, right, comparator.pattern(left, right)));
        if (left == right && (left < KNOWN || left >= 58)) {
          assertThat(probability).as("client %d", left).isGreaterThan(0.95);
        } else if (left < 58 || right < 58) {
          assertThat(probability).as("%d and %d", left, right).isLessThan(0.5);
        }
      }
    }
  }

  @Test
  void believesAgreementOfEveryFieldAndDoubtsDifference() throws IOException {
    LinkageModel model = model();

    for (int field = 0; field < KINDS.size(); field++) {
      assertThat(model.evidence(field, Level.SAME)).isPositive();
      assertThat(model.evidence(field, Level.DIFFERENT)).isNegative();
    }
    assertThat(model.evidence(2, Level.SAME))
        .as("a birth date tells more than a place")
        .isGreaterThan(model.evidence(4, Level.SAME));
    assertThat(model.evidence(3, Level.DIFFERENT))
        .as("phones change more often than birth dates")
        .isGreaterThan(model.evidence(2, Level.DIFFERENT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.999})
  void screeningGivesUpExactlyWhatDoesNotReachTheThreshold(double threshold) throws IOException {
    LinkageModel model = model();
    PatternCounts counts = counts();
    PairScreen screen = new PairScreen(model, comparator, threshold, counts);

    for (int left = 0; left < CLIENTS; left++) {
      for (int right = 0; right < CLIENTS; right++) {
        long pattern = comparator.pattern(left, right);
        double whole = model.logOdds(left, right, pattern);
        double screened = screen.logOdds(left, right);
        assertThat(screened >= screen.least()).isEqualTo(whole >= screen.least());
        if (whole >= screen.least()) {
          assertThat(screened).isEqualTo(whole);
        }
        if (counts.count(pattern) > 0 && whole >= screen.least()) {
          assertThat(screen.logOdds(left, right, pattern)).isEqualTo(whole);
        }
      }
    }
  }

  @Test
  void screeningGivesUpAPairOfStrangersAndNoneWhereAllAreWanted() throws IOException {
    LinkageModel model = model();

    assertThat(new PairScreen(model, comparator, 0.5, counts()).logOdds(0, 41))
        .isEqualTo(PairScreen.GIVEN_UP);
    assertThat(new PairScreen(model, comparator, 0, counts()).logOdds(0, 41))
        .isEqualTo(model.logOdds(0, 41, comparator.pattern(0, 41)));
    assertThat(new PairScreen(model, comparator, 0.5, counts()).least()).isZero();
    assertThat(new PairScreen(model, comparator, 0.9, counts()).least())
        .isCloseTo(Math.log(9), within(1e-12));
  }

  /** Twins share everything but given name and e-mail. */
  @Test
  void aHouseholdSharesAllButWhatIsPersonal() throws IOException {
    LinkageModel model = model();
    long stranger = comparator.pattern(0, 41);
    long twin = comparator.pattern(58, 59);

    assertThat(Patterns.level(twin, 1)).isEqualTo(Level.SAME);
    assertThat(model.logOdds(58, 59, twin))
        .isGreaterThan(model.logOdds(0, 41, stranger))
        .isLessThan(model.logOdds(58, 58, comparator.pattern(58, 58)));
  }

  private LinkageModel model() throws IOException {
    return learned(counts(), 1);
  }

  private LinkageModel learned(PatternCounts counts, double share) throws IOException {
    return Expectation.learn(lists, frequencies, chance(), counts, share);
  }

  private ChanceAgreement chance() throws IOException {
    return chance(lists);
  }

  private static ChanceAgreement chance(CodedLists of) throws IOException {
    try (Workers workers = new Workers(1)) {
      return ChanceAgreement.of(new Comparators(of), SmallLists.frequencies(of), workers);
    }
  }

  /** Pairs that agree in a name, a date, a phone or an e-mail address, as blocking finds them. */
  private PatternCounts counts() {
    PatternCounts counts = new PatternCounts();
    for (int left = 0; left < CLIENTS; left++) {
      for (int right = 0; right < CLIENTS; right++) {
        long pattern = comparator.pattern(left, right);
        for (int field : new int[] {0, 1, 2, 3, 6}) {
          if (Patterns.level(pattern, field) == Level.SAME) {
            counts.add(pattern, 1);
            break;
          }
        }
      }
    }
    return counts;
  }

  private static List<String> desk() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      rows.add(client(i, GIVEN[i % 10], FAMILY[i % 8], phone(i)));
    }
    return rows;
  }

  private static List<String> programme() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      boolean known = i < KNOWN;
      String given = known ? GIVEN[i % 10] : GIVEN[(i + 3) % 10];
      String family = known ? FAMILY[i % 8] : FAMILY[(i + 5) % 8];
      String phone = known && i % 10 == 1 ? phone(500 + i) : phone(known ? i : 700 + i);
      if (i % 10 == 2 && known) {
        family = family + "e";
      }
      boolean exchanged = i == 13 || i == 33;
      rows.add(
          client(
              known || i >= 58 ? i : 200 + i,
              exchanged ? family : given,
              exchanged ? given : family,
              i >= 58 ? phone(i) : phone));
    }
    return rows;
  }

  /** Number 58 and 59 are twins in both lists. */
  private static String client(int person, String given, String family, String phone) {
    boolean twin = person == 58 || person == 59;
    int born = twin ? 58 : person;
    String place = new String[] {"Reno,89501", "Austin,78732", "Waltham,02451"}[born % 3];
    return String.join(
        ",",
        twin ? (person == 58 ? "Karl" : "Otto") : given,
        twin ? "Winter" : family,
        String.format("%d-%02d-%02d", 1950 + born % 47, 1 + born * 7 % 12, 1 + born * 11 % 28),
        twin ? phone(58) : phone,
        place,
        (char) ('a' + person % 26) + "" + person * 7919 + "@x.org");
  }

  private static String phone(int person) {
    return "775" + (2_000_000 + person * 7_654_321L % 7_999_999);
  }
}
