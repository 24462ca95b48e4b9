package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.score.PairScore;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordModelTest {

  private static final Product BOTOX = new Product("botox", "botox", "neurotoxin", Program.ALLE);
  private static final Product VOLUMA = new Product("voluma", "juvederm", "filler", Program.ALLE);
  private static final Product DYSPORT =
      new Product("dysport", "dysport", "neurotoxin", Program.ASPIRE);

  @Test
  void aRecordOfTheNamedProductIsLikelierThanOneOfAnother() {
    Claim claim = claim(aReward(2).quantity(20), BOTOX);
    Visit visit = visit(List.of(), of(2, BOTOX, 20), of(3, VOLUMA, 20), of(4, DYSPORT, 20));

    assertThat(likelihoods(RecordModel.SUPPOSED, claim, visit))
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .doesNotHaveDuplicates();
  }

  @Test
  void aQuantityCanOutweighAName() {
    Claim claim = claim(aReward(2).quantity(44), VOLUMA);
    Visit visit = visit(List.of(), of(2, VOLUMA, 1), of(3, BOTOX, 44));
    List<Claim> open = new ArrayList<>(List.of(claim));
    for (int i = 0; i < 40; i++) {
      open.add(claim(aReward(10 + i).quantity(20 + i), BOTOX));
      open.add(claim(aReward(60 + i).quantity(1 + i % 2), VOLUMA));
    }

    List<Double> likelihoods = likelihoods(RecordModel.learn(open, List.of()), claim, visit);

    assertThat(likelihoods.get(1)).isGreaterThan(likelihoods.get(0));
  }

  @Test
  void theRecordThatCarriesTheRewardIsLikelierThanItsTwin() {
    Claim claim = claim(aReward(2).value(4000), BOTOX);
    Treatment plain = of(2, BOTOX, 20);
    Treatment rewarded = new Treatment(aSale(3).quantity(20).discount("Alle", 4000).build(), BOTOX);
    Visit visit =
        visit(
            List.of(new GivenReward(rewarded, Program.ALLE, 4000, List.of(), true, null)),
            plain,
            rewarded);

    List<Double> likelihoods = likelihoods(RecordModel.SUPPOSED, claim, visit);

    assertThat(likelihoods.get(1)).isGreaterThan(likelihoods.get(0) + 2);
  }

  @Test
  void aRewardThatIsRungUpBesideTheRecordsTellsNothing() {
    Claim claim = claim(aReward(2).value(4000), BOTOX);
    Treatment first = of(2, BOTOX, 20);
    Treatment second = of(3, BOTOX, 20);
    Visit visit =
        visit(
            List.of(new GivenReward(second, Program.ALLE, 4000, List.of(), true, null)),
            first,
            second);

    List<Double> likelihoods = likelihoods(RecordModel.SUPPOSED, claim, visit);

    assertThat(likelihoods.get(1)).isEqualTo(likelihoods.get(0));
  }

  @Test
  void learnsHowOftenTheWrongProductIsNamed() {
    Claim claim = claim(aReward(2), BOTOX);
    List<Candidate> careful = new ArrayList<>();
    List<Candidate> careless = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Claim right = claim(aReward(10 + i), VOLUMA);
      Claim wrong = claim(aReward(10 + i), BOTOX);
      Visit visit = visit(List.of(), of(10 + i, VOLUMA, 20));
      careful.add(sure(right, visit));
      careless.add(sure(i % 5 == 0 ? wrong : right, visit));
    }
    Visit visit = visit(List.of(), of(2, VOLUMA, 20));

    double ofCareful =
        likelihoods(RecordModel.learn(List.of(claim), careful), claim, visit).getFirst();
    double ofCareless =
        likelihoods(RecordModel.learn(List.of(claim), careless), claim, visit).getFirst();

    assertThat(ofCareless).isGreaterThan(ofCareful + 2);
  }

  private static List<Double> likelihoods(RecordModel model, Claim claim, Visit visit) {
    return visit.treatments().stream()
        .map(record -> model.logLikelihood(claim, claim.products().getFirst(), record, visit))
        .toList();
  }

  private static Claim claim(RewardBuilder line, Product product) {
    return new Claim(0, line.build(), 0, List.of(product), 0);
  }

  private static Treatment of(int line, Product product, int quantity) {
    return new Treatment(aSale(line).quantity(quantity).build(), product);
  }

  private static Visit visit(List<GivenReward> rewards, Treatment... treatments) {
    return new Visit(0, "L1", VISIT.toLocalDate(), VISIT, 0, false, List.of(treatments), rewards);
  }

  private static Candidate sure(Claim claim, Visit visit) {
    PersonComparison person = new PersonComparison(1, 1, 1, 1, "", "");
    EventComparison event = new EventComparison(1, 1, 1, 1, 1, 0, "", "");
    return new Candidate(
        claim,
        visit,
        person,
        event,
        Pattern.of(person, 0, 0, event),
        new PairScore(9, Map.of(), Map.of(), 0, 0));
  }
}
