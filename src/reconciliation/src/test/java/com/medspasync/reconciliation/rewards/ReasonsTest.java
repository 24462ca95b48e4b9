package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.aSpa;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.fixtures.Lines.SaleBuilder;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.Explanation.Alternative;
import com.medspasync.reconciliation.result.Explanation.Contribution;
import com.medspasync.reconciliation.result.RewardMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads beside a proposal, and beside a line that has none. */
class ReasonsTest {

  private static final DateRange PERIOD =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

  private static final Person ZOE =
      new Person("Zoë Quist", "", "", "512-555-7001", "zoe@q.example", "AL77");
  private static final Person MARRIED =
      new Person("Zoe Alvarez", "", "", "(512) 555-7001", "zoe@q.example", "");

  @Test
  void aLinkShowsBothSidesOfEachField() {
    Explanation why =
        explained(
            List.of(aSale(900).of(MARRIED).reward("Alle", 4000)), aReward(900).of(ZOE).value(4000));

    assertThat(why.contributions())
        .filteredOn(part -> Explanation.isOfField(part.field()))
        .extracting(
            Contribution::field, Contribution::level, Contribution::left, Contribution::right)
        .containsExactly(
            tuple("given", "same", "zoe", "zoe"),
            tuple("family", "different", "quist", "alvarez"),
            tuple("phone", "same number", "5125557001", "5125557001"),
            tuple("email", "same", "zoe@q.example", "zoe@q.example"),
            tuple("product", "same product", "BOTOX® Cosmetic", "Botox - per unit"),
            tuple("timing", "within 5 minutes", "2026-03-10T11:00", "2026-03-10T11:00"),
            tuple("amount", "same amount", "40.00", "40.00"),
            tuple("quantity", "same", "20", "20"),
            tuple("location", "same", "Main Street", "L1"));
    assertThat(why.contributions())
        .filteredOn(part -> part.field().endsWith("_rarity"))
        .allSatisfy(part ->
            assertThat(part.level())
                .isEqualTo(part.logOdds() >= 0 ? "rarer than most" : "more common than most"))
        .extracting(Contribution::level)
        .contains("rarer than most", "more common than most");
    assertThat(why.contributions())
        .extracting(Contribution::field)
        .endsWith("prior", "otherwise")
        .doesNotContain("family_rarity");
    assertThat(why.vetoes()).isEmpty();
  }

  @Test
  void aLinkIsSaidInASentenceWithTheThreeStrongestReasons() {
    Explanation why =
        explained(
            List.of(aSale(900).of(MARRIED).reward("Alle", 4000)), aReward(900).of(ZOE).value(4000));

    assertThat(why.sentence())
        .isEqualTo(
            "ALT7000900 is INV-900#1 of 2026-03-10: phone same number, timing within 5 minutes,"
                + " email same.");
  }

  @Test
  void thatAnotherRecordOfTheVisitCouldBeMeantIsAReasonOfItsOwn() {
    Explanation sure = explained(List.of(aSale(900).of(ZOE)), aReward(900).of(ZOE));
    Explanation doubtful =
        explained(List.of(aSale(900).of(ZOE), aSale(900).of(ZOE).ordinal(2)), aReward(900).of(ZOE));

    assertThat(sure.contributions()).extracting(Contribution::field).doesNotContain("records");
    assertThat(part(doubtful, "records").logOdds()).isLessThan(-3);
    assertThat(part(doubtful, "records").level()).isEqualTo("another record fits as well");
    assertThat(doubtful.score())
        .isEqualTo(doubtful.contributions().stream().mapToDouble(Contribution::logOdds).sum());
  }

  @Test
  void aLineWithoutATimeShowsItsDayAndWithoutAQuantityNone() {
    Explanation why =
        explained(
            List.of(aSale(900).of(ZOE)),
            aReward(900).of(ZOE).on(VISIT.toLocalDate()).withoutQuantity());

    assertThat(part(why, "timing").left()).isEqualTo("2026-03-10");
    assertThat(part(why, "timing").right()).isEqualTo("2026-03-10T11:00");
    assertThat(why.contributions()).extracting(Contribution::field).doesNotContain("quantity");
  }

  @Test
  void othersThatComeNearAreNamedTheBestFirstAndThreeAtMost() {
    Explanation why =
        explained(
            List.of(
                aSale(900).of(ZOE),
                aSale(901).of(ZOE).at(VISIT.minusDays(1)),
                aSale(902).of(ZOE).at(VISIT.minusDays(2)).item("Juvederm"),
                aSale(903).of(ZOE).at(VISIT.minusDays(3)).item("Juvederm")),
            aReward(900).of(ZOE));

    assertThat(why.alternatives())
        .hasSize(3)
        .extracting(Alternative::posRef)
        .doesNotContain("INV-900#1")
        .startsWith("INV-901#1");
    assertThat(why.alternatives().getFirst().sale().line()).isEqualTo(901);
    assertThat(why.alternatives())
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .allSatisfy(other -> assertThat(other.score()).isPositive())
        .extracting(Alternative::reason)
        .containsOnly("another line fits it better");
  }

  @Test
  void whatSpeaksAgainstTheNearestIsNamedWhereNothingFits() {
    Explanation why =
        explained(List.of(), aReward(900).of(person("Xerxes Vandermolen", "999-888-1234")));

    assertThat(why.sentence())
        .isEqualTo(
            "Probably about a sale that was rung up after the sales end; the nearest, INV-2#1,"
                + " fails by amount: reward at the point of sale only.");
    assertThat(part(why, "given").right()).isEqualTo("anna");
    assertThat(part(why, "phone").left()).isEqualTo("9998881234");
    assertThat(part(why, "amount").right()).isEqualTo("20.00");
    assertThat(why.alternatives()).isNotEmpty();
    assertThat(why.alternatives().getFirst().posRef()).isEqualTo("INV-2#1");
    assertThat(why.score())
        .isEqualTo(why.contributions().stream().mapToDouble(Contribution::logOdds).sum());
  }

  @Test
  void whereNobodyComesNearThatIsSaid() {
    Explanation why =
        explained(
            List.of(),
            aReward(900).of(person("Xerxes Vandermolen", "999-888-1234")).at(VISIT.minusDays(200)));

    assertThat(why.sentence())
        .isEqualTo(
            "Probably about a visit before the sales begin; nobody of that name or number was"
                + " there.");
    assertThat(why.contributions()).isEmpty();
    assertThat(why.alternatives()).isEmpty();
  }

  @Test
  void linesThatNeedNoSaleSayWhy() {
    assertThat(explained(List.of(), aReward(900).of(person("Test Patient", "555-555-5555"))))
        .extracting(Explanation::sentence, Explanation::vetoes)
        .containsExactly("A test transaction, by its name and address.", List.of("test_txn"));
    assertThat(explained(List.of(), aReward(900).of(ZOE).cancelled()))
        .extracting(Explanation::sentence, Explanation::vetoes)
        .containsExactly("Marked as cancelled by the program.", List.of("reversed"));
    assertThat(explained(List.of(), aReward(900).of(ZOE).kind(RewardLine.Kind.REVERSAL)))
        .extracting(Explanation::sentence, Explanation::vetoes)
        .containsExactly("Undoes an earlier line that is not here.", List.of("reversal"));
    assertThat(explained(List.of(), aReward(900).of(ZOE).kind(RewardLine.Kind.ADJUSTMENT)))
        .extracting(Explanation::sentence)
        .isEqualTo("A correction without a visit.");
  }

  @Test
  void linesThatBelongTogetherNameEachOther() {
    RewardBuilder redeemed = aReward(900).of(ZOE).value(4000);
    RewardBuilder undone =
        aReward(901).of(ZOE).value(-4000).kind(RewardLine.Kind.REVERSAL).at(VISIT.plusHours(1));

    assertThat(explained(List.of(), redeemed, undone).sentence())
        .isEqualTo("Undone by ALT7000901.");
    assertThat(explained(901, List.of(), redeemed, undone).sentence())
        .isEqualTo("Undoes ALT7000900.");
    assertThat(
            explained(901, List.of(), aReward(900).of(ZOE), aReward(901).of(ZOE).id("ALT7000900"))
                .sentence())
        .isEqualTo("The same as ALT7000900, entered twice.");
  }

  private static Contribution part(Explanation why, String field) {
    return why.contributions().stream()
        .filter(part -> part.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static Explanation explained(List<SaleBuilder> sales, RewardBuilder... rewards) {
    return explained(900, sales, rewards);
  }

  /** Of a line among those of a spa of ordinary clients. */
  private static Explanation explained(
      int line, List<SaleBuilder> sales, RewardBuilder... rewards) {
    Statements spa = aSpa(150);
    List<SaleLine> allSales = new ArrayList<>(spa.sales());
    sales.forEach(sale -> allSales.add(sale.build()));
    List<RewardLine> allRewards = new ArrayList<>(spa.rewards());
    Arrays.stream(rewards).map(RewardBuilder::build).forEach(allRewards::add);
    return RewardMatching.standard()
        .match(
            statements(allSales, allRewards),
            PERIOD,
            ReconciliationOptions.DEFAULT,
            Progress.SILENT)
        .matches()
        .stream()
        .filter(match -> match.line().ref().line() == line)
        .findFirst()
        .map(RewardMatch::explanation)
        .orElseThrow();
  }
}
