package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JointChoicePropertyTest {

  private static final RecordModel MODEL = RecordModel.SUPPOSED;

  private static final List<Product> PRODUCTS =
      List.of(
          new Product("botox", "botox", "neurotoxin", Program.ALLE),
          new Product("voluma", "juvederm", "filler", Program.ALLE),
          new Product("ultra", "juvederm", "filler", Program.ALLE));

  @Property(tries = 300)
  void fitsAllLinesTogetherAsWellAsCanBe(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int lines) {
    Visit visit = visit(new Random(seed), lines);
    List<Claim> claims = claims(new Random(seed + 1), lines);
    Shares all = new Shares(claims, visit);
    all.count(0, new ArrayList<>(), 0);

    List<TreatmentChoice> choices = JointChoice.of(MODEL, claims, visit, Set.of());

    double fit = 0;
    for (int i = 0; i < lines; i++) {
      fit += fit(claims.get(i), choices.get(i).treatments().getFirst(), visit);
    }
    assertThat(fit).isCloseTo(all.best, within(1e-9));
  }

  @Property(tries = 300)
  void givesEachRecordToOneLineOnly(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int lines) {
    Visit visit = visit(new Random(seed), lines);

    List<TreatmentChoice> choices =
        JointChoice.of(MODEL, claims(new Random(seed + 1), lines), visit, Set.of());

    assertThat(choices.stream().flatMap(choice -> choice.treatments().stream()))
        .hasSize(lines)
        .doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void isAsSureAsTheWaysThatAgree(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int lines) {
    Visit visit = visit(new Random(seed), lines);
    List<Claim> claims = claims(new Random(seed + 1), lines);
    Shares all = new Shares(claims, visit);
    all.count(0, new ArrayList<>(), 0);

    List<TreatmentChoice> choices = JointChoice.of(MODEL, claims, visit, Set.of());

    for (int i = 0; i < lines; i++) {
      int record = visit.treatments().indexOf(choices.get(i).treatments().getFirst());
      assertThat(choices.get(i).confidence())
          .isCloseTo(all.weights[i][record] / all.weight, within(1e-9));
    }
  }

  @Property(tries = 300)
  void speaksForTheVisitLessWhereAnotherLineHasTheBetterRecord(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int lines) {
    Visit visit = visit(new Random(seed), lines);
    List<Claim> claims = claims(new Random(seed + 1), lines);

    List<TreatmentChoice> choices = JointChoice.of(MODEL, claims, visit, Set.of());

    for (int i = 0; i < lines; i++) {
      Claim claim = claims.get(i);
      double own = fit(claim, choices.get(i).treatments().getFirst(), visit);
      double best =
          visit.treatments().stream().mapToDouble(it -> fit(claim, it, visit)).max().orElseThrow();
      assertThat(choices.get(i).given()).isCloseTo(own - best, within(1e-9));
    }
  }

  @Property(tries = 100)
  void isSureOfALineWithAProductForEachRecordWhicheverIsWhich(@ForAll long seed) {
    Visit visit = visit(new Random(seed), 1);
    Claim both = new Claim(0, aReward(2).build(), 0, PRODUCTS.subList(0, 2), 0);

    TreatmentChoice choice = JointChoice.of(MODEL, List.of(both), visit, Set.of()).getFirst();

    assertThat(choice.treatments()).containsExactlyElementsOf(visit.treatments());
    assertThat(choice.confidence()).isGreaterThan(0.9);
  }

  @Property(tries = 100)
  void leavesAloneWhatPeopleGaveToOtherLines(@ForAll long seed) {
    Visit visit = visit(new Random(seed), 3);
    Set<Treatment> taken = Set.of(visit.treatments().getFirst());

    List<TreatmentChoice> choices =
        JointChoice.of(MODEL, claims(new Random(seed + 1), 2), visit, taken);

    assertThat(choices.stream().flatMap(choice -> choice.treatments().stream()))
        .doesNotContainAnyElementsOf(taken);
  }

  /** Every way to share the records out, one by one. */
  private static final class Shares {

    private final List<Claim> claims;
    private final Visit visit;
    private final double[][] weights;
    private double weight;
    private double best = Double.NEGATIVE_INFINITY;

    Shares(List<Claim> claims, Visit visit) {
      this.claims = claims;
      this.visit = visit;
      this.weights = new double[claims.size()][visit.treatments().size()];
    }

    void count(int line, List<Integer> records, double fit) {
      if (line == claims.size()) {
        best = Math.max(best, fit);
        double of = Math.exp(fit);
        weight += of;
        for (int i = 0; i < records.size(); i++) {
          weights[i][records.get(i)] += of;
        }
        return;
      }
      for (int record = 0; record < visit.treatments().size(); record++) {
        if (!records.contains(record)) {
          records.add(record);
          Treatment treatment = visit.treatments().get(record);
          count(line + 1, records, fit + fit(claims.get(line), treatment, visit));
          records.removeLast();
        }
      }
    }
  }

  private static double fit(Claim claim, Treatment treatment, Visit visit) {
    return MODEL.logLikelihood(claim, claim.products().getFirst(), treatment, visit);
  }

  /** One record more than lines, all of products that the programme pays for. */
  private static Visit visit(Random random, int lines) {
    List<Treatment> treatments = new ArrayList<>();
    for (int i = 0; i <= lines; i++) {
      Product product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      treatments.add(new Treatment(aSale(i + 2).quantity(1 + random.nextInt(3)).build(), product));
    }
    return new Visit(0, "L1", VISIT.toLocalDate(), VISIT, 0, false, treatments, List.of());
  }

  private static List<Claim> claims(Random random, int lines) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Product product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      claims.add(
          new Claim(
              i, aReward(i + 2).quantity(1 + random.nextInt(3)).build(), 0, List.of(product), 0));
    }
    return claims;
  }
}
