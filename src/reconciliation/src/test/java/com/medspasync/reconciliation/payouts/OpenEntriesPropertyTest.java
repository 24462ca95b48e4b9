package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.payouts.OpenEntries.Portion;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Entries and payments added, changed and taken away are answered as by a run over all of them. */
class OpenEntriesPropertyTest {

  private static final DateRange PERIOD =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-10"));
  private static final int VISITS = 60;
  private static final int FEW = 20;

  @Tag("large")
  @Property(tries = 20)
  void aRunIsWhatItsOwnModelAnswers(@ForAll long seed) {
    Statements spa = RandomTill.of(seed, VISITS);
    ReconciliationOptions options = decided(spa, new Random(seed));

    PayoutOutcome run = PayoutMatching.match(spa, PERIOD, options, Progress.SILENT);

    assertThat(PayoutMatching.open(spa, PERIOD, options).outcome()).isEqualTo(run);
  }

  @Tag("large")
  @Property(tries = 20)
  void portionsInAnyOrderGiveTheSameAnswers(@ForAll long seed) {
    Statements spa = RandomTill.of(seed, VISITS);
    OpenEntries atOnce = open(spa);
    List<Object> lines = lines(spa);
    Collections.shuffle(lines, new Random(seed));
    OpenEntries portions = atOnce.with(Portion.NOTHING);

    for (int from = 0, size = 1; from < lines.size(); from += size, size = 1 + from / 5) {
      portions.change(
          portion(lines.subList(from, Math.min(lines.size(), from + size))), Portion.NOTHING);
    }

    assertThat(portions.outcome()).isEqualTo(atOnce.outcome());
  }

  @Tag("large")
  @Property(tries = 40)
  void whatWasTakenAwayOrChangedLeavesNothingBehind(@ForAll long seed) {
    leavesNothingBehind(seed, VISITS, 60);
  }

  @Property(tries = 3)
  void ofAFewLinesNothingIsLeftBehindEither(@ForAll long seed) {
    leavesNothingBehind(seed, FEW, 36);
  }

  private static void leavesNothingBehind(long seed, int visits, int steps) {
    Statements spa = RandomTill.of(seed, visits);
    OpenEntries open = open(spa);
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
      if (step % 6 == 5) {
        assertThat(open.outcome()).isEqualTo(open.full(portion(there)));
      }
    }
  }

  @Tag("large")
  @Property(tries = 25)
  void decisionsAreHeardAndTakenBack(@ForAll long seed) {
    decidesAndTakesBack(seed, VISITS);
  }

  @Property(tries = 3)
  void decisionsAboutAFewLinesAreHeardAndTakenBack(@ForAll long seed) {
    decidesAndTakesBack(seed, FEW);
  }

  private static void decidesAndTakesBack(long seed, int visits) {
    Statements spa = RandomTill.of(seed, visits);
    Random random = new Random(seed);
    OpenEntries open = open(spa);
    List<PayoutMatch> matches = open.outcome().matches();
    List<Object> there = lines(spa);
    Collections.shuffle(there, random);
    List<Object> late = new ArrayList<>(there.subList(0, 30));
    there.subList(0, 30).clear();
    open.change(Portion.NOTHING, portion(late));
    List<Ruling> rulings = new ArrayList<>();

    for (int step = 0; step < 10; step++) {
      if (random.nextInt(3) == 0 && !rulings.isEmpty()) {
        rulings.remove(random.nextInt(rulings.size()));
      } else {
        rulings.add(ruling("d" + step, matches, spa.tenders(), random));
      }
      List<Object> added = late.subList(3 * step, 3 * step + 3);
      there.addAll(added);
      open.decide(LearnedModel.of(rulings));
      assertThat(open.outcome()).isEqualTo(open.full(portion(withoutLast(there, 3))));
      open.change(portion(added), Portion.NOTHING);
      assertThat(open.outcome()).isEqualTo(open.full(portion(there)));
    }
  }

  @Test
  void anEntryThatIsAddedIsMatchedWithThePaymentThatIsThere() {
    Statements spa = DayAtTheSpa.quietMonth().statements();
    OpenEntries open = open(spa);
    PayoutEntry entry = spa.payouts().getFirst();
    PayoutMatch matched = open.answer(entry);
    open.change(Portion.NOTHING, Portion.of(entry));

    int answered = open.change(Portion.of(entry), Portion.NOTHING);

    assertThat(matched.invoices()).isNotEmpty();
    assertThat(open.answer(entry)).isEqualTo(matched);
    assertThat(answered).isBetween(1, spa.payouts().size() / 2);
  }

  @Test
  void anEntryThatIsThereIsNotAddedAgainAndOneThatIsNotIsNotTakenAway() {
    Statements spa = DayAtTheSpa.quietMonth().statements();
    Portion entry = Portion.of(spa.payouts().getFirst());
    Portion payment = Portion.of(spa.tenders().getFirst());

    assertThatThrownBy(() -> open(spa).change(entry, Portion.NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(spa).with(Portion.NOTHING).change(Portion.NOTHING, entry))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(spa).with(Portion.NOTHING).change(Portion.NOTHING, payment))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static OpenEntries open(Statements spa) {
    return PayoutMatching.open(spa, PERIOD, ReconciliationOptions.DEFAULT);
  }

  private static ReconciliationOptions decided(Statements spa, Random random) {
    List<PayoutMatch> matches = open(spa).outcome().matches();
    List<Ruling> rulings = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      rulings.add(ruling("d" + i, matches, spa.tenders(), random));
    }
    return ReconciliationOptions.DEFAULT.with(LearnedModel.of(rulings));
  }

  private static Ruling ruling(
      String id, List<PayoutMatch> matches, List<Tender> tenders, Random random) {
    PayoutMatch match = matches.get(random.nextInt(matches.size()));
    Tender tender = tenders.get(random.nextInt(tenders.size()));
    return switch (random.nextInt(4)) {
      case 0 -> PayoutRuling.unlinked(id, match, PayoutCategory.CHARGE_NOT_IN_POS);
      case 1 ->
          PayoutRuling.linked(
              id, match, List.of(new InvoiceRef(tender.location(), tender.invoice())));
      default -> PayoutRuling.accepted(id, match);
    };
  }

  private static List<Object> withoutLast(List<Object> lines, int last) {
    return lines.subList(0, lines.size() - last);
  }

  private static List<Object> lines(Statements spa) {
    List<Object> lines = new ArrayList<>(spa.sales());
    lines.addAll(spa.tenders());
    lines.addAll(spa.payouts());
    return lines;
  }

  private static Portion portion(List<Object> lines) {
    List<SaleLine> sales = new ArrayList<>();
    List<Tender> tenders = new ArrayList<>();
    List<PayoutEntry> entries = new ArrayList<>();
    for (Object line : lines) {
      switch (line) {
        case SaleLine sale -> sales.add(sale);
        case Tender tender -> tenders.add(tender);
        case PayoutEntry entry -> entries.add(entry);
        default -> throw new IllegalArgumentException(line.toString());
      }
    }
    return new Portion(entries, tenders, sales);
  }

  private static Object changed(Object line, Random random) {
    return switch (line) {
      case SaleLine sale -> RandomTill.with(sale, random.nextInt(2) * 2_500);
      case Tender tender ->
          RandomTill.with(tender, random.nextInt(3) - 1, random.nextInt(2) * 2_500);
      case PayoutEntry entry ->
          RandomTill.with(entry, random.nextInt(3) - 1, random.nextInt(2) * 2_500);
      default -> throw new IllegalArgumentException(line.toString());
    };
  }
}
