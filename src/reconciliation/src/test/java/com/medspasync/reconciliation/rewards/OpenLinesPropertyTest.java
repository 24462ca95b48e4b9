package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.fixtures.RandomSpa;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.KnownPeople;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.rewards.OpenLines.Portion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines added, changed and taken away are answered as if they had been there from the start. */
class OpenLinesPropertyTest {

  private static final DateRange PERIOD =
      DateRange.wholeMonths(VISIT.toLocalDate().minusDays(25), VISIT.toLocalDate());
  private static final int VISITS = 50;
  private static final int FEW = 20;

  @Tag("large")
  @Property(tries = 12)
  void aRunIsWhatItsOwnModelAnswers(@ForAll long seed) {
    Statements spa = aSpa(seed, VISITS);

    RewardOutcome run =
        RewardMatching.standard()
            .match(spa, PERIOD, ReconciliationOptions.DEFAULT, Progress.SILENT);

    assertThat(open(spa).outcome()).isEqualTo(run);
  }

  @Tag("large")
  @Property(tries = 6)
  void aRunOfAPracticeThatHasDecidedIsWhatItsOwnModelAnswers(@ForAll long seed) {
    Statements spa = aSpa(seed, VISITS);
    Random random = new Random(seed);
    List<Ruling> rulings = new ArrayList<>();
    List<RewardMatch> matches = open(spa).outcome().matches();
    for (int i = 0; i < 8; i++) {
      rulings.add(ruling("d" + i, matches, spa.sales(), random));
    }
    ReconciliationOptions options = ReconciliationOptions.DEFAULT.with(LearnedModel.of(rulings));

    RewardOutcome run = RewardMatching.standard().match(spa, PERIOD, options, Progress.SILENT);

    assertThat(RewardMatching.standard().open(spa, PERIOD, options).outcome()).isEqualTo(run);
  }

  @Tag("large")
  @Property(tries = 12)
  void portionsInAnyOrderGiveTheSameAnswers(@ForAll long seed) {
    Statements spa = aSpa(seed, VISITS);
    OpenLines atOnce = open(spa);
    List<Object> lines = lines(spa);
    Collections.shuffle(lines, new Random(seed));
    OpenLines portions = atOnce.with(Portion.NOTHING);

    for (int from = 0, size = 1; from < lines.size(); from += size, size = 1 + from / 3) {
      portions.change(
          portion(lines.subList(from, Math.min(lines.size(), from + size))), Portion.NOTHING);
    }

    assertThat(portions.outcome()).isEqualTo(atOnce.outcome());
  }

  @Tag("large")
  @Property(tries = 15)
  void whatWasTakenAwayOrChangedLeavesNothingBehind(@ForAll long seed) {
    leavesNothingBehind(seed, VISITS, 60);
  }

  @Property(tries = 2)
  void ofAFewLinesNothingIsLeftBehindEither(@ForAll long seed) {
    leavesNothingBehind(seed, FEW, 40);
  }

  private static void leavesNothingBehind(long seed, int visits, int steps) {
    Statements spa = aSpa(seed, visits);
    OpenLines open = open(spa);
    Random random = new Random(seed);
    List<Object> there = lines(spa);
    List<Object> away = new ArrayList<>();

    for (int step = 0; step < steps; step++) {
      List<Object> added = new ArrayList<>();
      List<Object> removed = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int what = random.nextInt(3);
        if (what == 0 && !away.isEmpty()) {
          added.add(away.remove(random.nextInt(away.size())));
        } else {
          Object line = there.remove(random.nextInt(there.size()));
          removed.add(line);
          if (what == 1) {
            added.add(changed(line, random));
          } else {
            away.add(line);
          }
        }
      }
      there.addAll(added);
      open.change(portion(added), portion(removed));
      if (step % 20 == 19) {
        assertThat(open.outcome()).isEqualTo(open.with(portion(there)).outcome());
      }
    }
  }

  @Tag("large")
  @Property(tries = 10)
  void decisionsAreHeardAndTakenBack(@ForAll long seed) {
    decidesAndTakesBack(seed, VISITS);
  }

  @Property(tries = 2)
  void decisionsAboutAFewLinesAreHeardAndTakenBack(@ForAll long seed) {
    decidesAndTakesBack(seed, FEW);
  }

  private static void decidesAndTakesBack(long seed, int visits) {
    Statements spa = aSpa(seed, visits);
    Random random = new Random(seed);
    OpenLines open = open(spa);
    List<RewardMatch> matches = open.outcome().matches();
    List<Object> there = lines(spa);
    Collections.shuffle(there, random);
    List<Object> late = new ArrayList<>(there.subList(0, 30));
    there.subList(0, 30).clear();
    open.change(Portion.NOTHING, portion(late));
    List<Ruling> rulings = new ArrayList<>();

    for (int step = 0; step < 10; step++) {
      if (random.nextInt(4) == 0 && !rulings.isEmpty()) {
        rulings.remove(random.nextInt(rulings.size()));
      } else {
        rulings.add(ruling("d" + step, matches, spa.sales(), random));
      }
      List<Object> added = late.subList(3 * step, 3 * step + 3);
      there.addAll(added);
      open.decide(LearnedModel.of(rulings));
      open.change(portion(added), Portion.NOTHING);
      assertThat(open.outcome()).isEqualTo(open.with(portion(there)).outcome());
    }
  }

  @Test
  void aLineThatIsAddedIsMatchedWithTheSaleThatIsThere() {
    Statements spa = aSpa(3, VISITS);
    OpenLines open = open(spa);
    RewardMatch matched =
        open.outcome().matches().stream()
            .filter(match -> match.decision() == Decision.AUTO)
            .findFirst()
            .orElseThrow();
    open.change(Portion.NOTHING, Portion.of(matched.line()));

    int answered = open.change(Portion.of(matched.line()), Portion.NOTHING);

    assertThat(open.answer(matched.line())).isEqualTo(matched);
    assertThat(answered).isBetween(1, spa.rewards().size() / 2);
  }

  @Test
  void aLineThatIsThereIsNotAddedAgainAndOneThatIsNotIsNotTakenAway() {
    Statements spa = aSpa(4, VISITS);
    OpenLines open = open(spa);
    Portion reward = Portion.of(spa.rewards().getFirst());

    assertThatThrownBy(() -> open.change(reward, Portion.NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(spa).with(Portion.NOTHING).change(Portion.NOTHING, reward))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyThatTooManyShareTellsNothingOnceTheyDoAndTellsAgainWhenTheyAreFewer() {
    List<SaleLine> sales = new ArrayList<>();
    for (int client = 0; client < 202; client++) {
      sales.add(
          aSale(client + 2)
              .of(person("Anna Abel", "512-555-" + (1000 + client)))
              .at(VISIT.minusDays(6 + client % 3))
              .invoice("INV-" + client)
              .build());
    }
    RewardLine line = aReward(2).of(person("Anna Abel", "")).build();
    OpenLines open = open(statements(sales, List.of(line)));
    List<SaleLine> few = sales.subList(0, 200);
    List<SaleLine> more = sales.subList(200, 202);
    Portion fewer = new Portion(few, List.of(), List.of(line));

    RewardMatch amongMany = open.answer(line);
    open.change(Portion.NOTHING, new Portion(more, List.of(), List.of()));
    RewardMatch amongFew = open.answer(line);
    open.change(new Portion(more, List.of(), List.of()), Portion.NOTHING);

    assertThat(amongMany.explanation().alternatives()).isEmpty();
    assertThat(amongFew.explanation().alternatives()).isNotEmpty();
    assertThat(amongFew).isEqualTo(open.with(fewer).answer(line));
    assertThat(open.answer(line)).isEqualTo(amongMany);
  }

  private static OpenLines open(Statements spa) {
    return RewardMatching.standard().open(spa, PERIOD, ReconciliationOptions.DEFAULT);
  }

  private static Ruling ruling(
      String id, List<RewardMatch> matches, List<SaleLine> sales, Random random) {
    RewardMatch match = matches.get(random.nextInt(matches.size()));
    List<SaleLine> proposed = new ArrayList<>();
    for (RewardLink link : match.links()) {
      sales.stream().filter(sale -> sale.ref().equals(link.sale())).forEach(proposed::add);
    }
    return switch (random.nextInt(3)) {
      case 0 -> RewardRuling.unlinked(id, match, RewardCategory.NOT_IN_POS);
      case 1 -> RewardRuling.linked(id, match, List.of(sales.get(random.nextInt(sales.size()))));
      default ->
          proposed.isEmpty()
              ? RewardRuling.unlinked(id, match, RewardCategory.OTHER_LOCATION)
              : RewardRuling.linked(id, match, proposed);
    };
  }

  /** A spa of two places whose people share names and phones, with a list of clients for both. */
  private static Statements aSpa(long seed, int visits) {
    Statements spa = RandomSpa.of(seed, visits);
    Random random = new Random(seed);
    List<SaleLine> sales = new ArrayList<>();
    for (SaleLine line : spa.sales()) {
      SaleLine sale = with(line, disguised(line.client(), random), place(line.invoice()), 0);
      sales.add(sale);
      if (isTwice(line.client(), line.soldOn())) {
        sales.add(again(sale, random));
      }
    }
    List<Tender> tenders =
        spa.tenders().stream().map(tender -> at(tender, place(tender.invoice()))).toList();
    List<RewardLine> rewards = new ArrayList<>();
    for (RewardLine line : spa.rewards()) {
      RewardLine reward = with(line, disguised(line.member(), random), line.valueMinor());
      rewards.add(reward);
      if (isTwice(line.member(), line.visitOn())) {
        rewards.add(again(reward, random));
      }
    }
    List<ClientRecord> clients = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      SaleLine line = sales.get(random.nextInt(sales.size()));
      clients.add(
          new ClientRecord(
              new LineRef("clients.csv", i + 2), i % 2 == 0 ? "" : "L1", line.client(), null));
    }
    return new Statements(
            spa.locations(), spa.services(), clients, sales, tenders, rewards, spa.payouts())
        .with(
            new KnownPeople(
                List.of(clients.subList(0, 2)),
                List.of(new KnownPeople.Different(clients.get(2), clients.get(3)))));
  }

  /** Some come back on the day, or have the same done twice. */
  private static boolean isTwice(Person person, LocalDate day) {
    return (person.name().length() + day.getDayOfMonth()) % 4 == 0;
  }

  /** The same sale once more: of as many units or more, on the same invoice or another one. */
  private static SaleLine again(SaleLine line, Random random) {
    SaleLine more = with(line, line.client(), line.location(), 0);
    return new SaleLine(
        new LineRef("again.csv", line.ref().line()),
        more.location(),
        random.nextBoolean() ? more.invoice() : more.invoice() + "9",
        more.ordinal(),
        more.soldAt(),
        more.soldOn(),
        more.client(),
        more.kind(),
        more.item(),
        more.itemCode(),
        more.category(),
        more.quantity().add(BigDecimal.valueOf(random.nextInt(2))),
        more.grossMinor(),
        more.discountMinor(),
        more.discountLabel(),
        more.taxMinor(),
        more.totalMinor(),
        more.rewards(),
        more.status(),
        more.staff(),
        more.paymentId(),
        more.note());
  }

  private static RewardLine again(RewardLine line, Random random) {
    BigDecimal quantity = line.quantity();
    return new RewardLine(
        new LineRef("again.csv", line.ref().line()),
        line.program(),
        line.rewardId() + "-2",
        line.member(),
        line.visitAt(),
        line.visitOn(),
        line.postedOn(),
        line.location(),
        line.products(),
        quantity == null ? null : quantity.add(BigDecimal.valueOf(random.nextInt(2))),
        line.kind(),
        line.valueMinor(),
        line.pointsIssued(),
        line.pointsRedeemed(),
        line.certificate(),
        line.offer(),
        line.status(),
        line.cancelled(),
        line.reimbursement());
  }

  private static String place(String invoice) {
    return invoice.endsWith("7") ? "L2" : "L1";
  }

  private static Person disguised(Person person, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> person(person.name(), "");
      case 1 -> person(person.name(), "512-555-1001");
      case 2 -> person(person.name().replace("Anna", "Ana").replace("Beth", "Elizabeth"), "");
      case 3 -> new Person("", "", "", person.phone(), "", "");
      case 4 ->
          new Person(person.name(), "", "", person.phone(), "", "M" + person.name().hashCode() % 7);
      default -> person;
    };
  }

  private static List<Object> lines(Statements spa) {
    List<Object> lines = new ArrayList<>(spa.sales());
    lines.addAll(spa.tenders());
    lines.addAll(spa.rewards());
    return lines;
  }

  private static Portion portion(List<Object> lines) {
    List<SaleLine> sales = new ArrayList<>();
    List<Tender> tenders = new ArrayList<>();
    List<RewardLine> rewards = new ArrayList<>();
    for (Object line : lines) {
      switch (line) {
        case SaleLine sale -> sales.add(sale);
        case Tender tender -> tenders.add(tender);
        case RewardLine reward -> rewards.add(reward);
        default -> throw new IllegalArgumentException(line.toString());
      }
    }
    return new Portion(sales, tenders, rewards);
  }

  private static Object changed(Object line, Random random) {
    return switch (line) {
      case SaleLine sale ->
          with(sale, disguised(sale.client(), random), sale.location(), random.nextInt(3) - 1);
      case RewardLine reward ->
          with(reward, disguised(reward.member(), random), reward.valueMinor() + 2_000);
      case Tender tender -> at(tender, tender.location());
      default -> throw new IllegalArgumentException(line.toString());
    };
  }

  private static SaleLine with(SaleLine line, Person client, String location, int days) {
    return new SaleLine(
        line.ref(),
        location,
        line.invoice(),
        line.ordinal(),
        line.soldAt().plusDays(days),
        line.soldOn().plusDays(days),
        client,
        line.kind(),
        line.item(),
        line.itemCode(),
        line.category(),
        line.quantity().add(BigDecimal.valueOf(days)),
        line.grossMinor(),
        line.discountMinor(),
        line.discountLabel(),
        line.taxMinor(),
        line.totalMinor(),
        line.rewards(),
        line.status(),
        line.staff(),
        line.paymentId(),
        line.note());
  }

  private static RewardLine with(RewardLine line, Person member, long valueMinor) {
    return new RewardLine(
        line.ref(),
        line.program(),
        line.rewardId(),
        member,
        line.visitAt(),
        line.visitOn(),
        line.postedOn(),
        line.location(),
        line.products(),
        line.quantity(),
        line.kind(),
        valueMinor,
        line.pointsIssued(),
        line.pointsRedeemed(),
        line.certificate(),
        line.offer(),
        line.status(),
        line.cancelled(),
        line.reimbursement());
  }

  private static Tender at(Tender tender, String location) {
    return new Tender(
        tender.ref(),
        location,
        tender.invoice(),
        tender.paidAt(),
        tender.paidOn(),
        tender.client(),
        tender.kind(),
        tender.label(),
        tender.cardBrand(),
        tender.last4(),
        tender.amountMinor(),
        tender.paymentId(),
        tender.status());
  }
}
