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

    List<TreatmentChoice> choices = JointChoice.of(claims, visit, Set.of());

    int fit = 0;
    for (int i = 0; i < lines; i++) {
      fit += fit(claims.get(i), choices.get(i).treatments().getFirst(), visit);
    }
    assertThat(fit).isEqualTo(all.best);
  }

  @Property(tries = 300)
  void givesEachRecordToOneLineOnly(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int lines) {
    Visit visit = visit(new Random(seed), lines);

    List<TreatmentChoice> choices =
        JointChoice.of(claims(new Random(seed + 1), lines), visit, Set.of());

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

    List<TreatmentChoice> choices = JointChoice.of(claims, visit, Set.of());

    for (int i = 0; i < lines; i++) {
      int record = visit.treatments().indexOf(choices.get(i).treatments().getFirst());
      assertThat(choices.get(i).confidence())
          .isCloseTo(all.weights[i][record] / all.weight, within(1e-9));
    }
  }

  @Property(tries = 100)
  void leavesAloneWhatPeopleGaveToOtherLines(@ForAll long seed) {
    Visit visit = visit(new Random(seed), 3);
    Set<Treatment> taken = Set.of(visit.treatments().getFirst());

    List<TreatmentChoice> choices = JointChoice.of(claims(new Random(seed + 1), 2), visit, taken);

    assertThat(choices.stream().flatMap(choice -> choice.treatments().stream()))
        .doesNotContainAnyElementsOf(taken);
  }

  /** Every way to share the records out, one by one. */
  private static final class Shares {

    private final List<Claim> claims;
    private final Visit visit;
    private final double[][] weights;
    private double weight;
    private int best = Integer.MIN_VALUE;

    Shares(List<Claim> claims, Visit visit) {
      this.claims = claims;
      this.visit = visit;
      this.weights = new double[claims.size()][visit.treatments().size()];
    }

    void count(int line, List<Integer> records, int fit) {
      if (line == claims.size()) {
        best = Math.max(best, fit);
        double of = TreatmentChoice.weight(fit - 500);
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

  private static int fit(Claim claim, Treatment treatment, Visit visit) {
    return TreatmentChoice.fit(claim, claim.products().getFirst(), treatment, visit);
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
