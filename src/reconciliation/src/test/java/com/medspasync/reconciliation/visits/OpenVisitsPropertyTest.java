package com.medspasync.reconciliation.visits;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.tender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OpenVisitsPropertyTest {

  private static final List<Person> PEOPLE =
      List.of(
          person("Anna Abel", "512-555-0100"),
          person("Beth Baker", "512-555-0200"),
          Person.UNKNOWN);
  private static final List<String> ITEMS = List.of("Botox", "Voluma XC", "Consultation");
  private static final ProductCatalog CATALOG = ProductCatalog.standard();
  private static final RewardAttribution ATTRIBUTION =
      new RewardAttribution(List.of(), List.of(), ProgramLabels.standard());
  private static final PersonDirectory CLIENTS =
      PersonDirectory.resolve(
          PEOPLE.stream().map(who -> new Sighting("L1", who)).toList(), GivenNames.standard());

  @Property(tries = 100)
  void visitsAreThoseOfTheLinesThatAreThere(@ForAll long seed) {
    Random random = new Random(seed);
    OpenVisits open = new OpenVisits(CLIENTS, CATALOG, ATTRIBUTION);
    List<SaleLine> sales = new ArrayList<>();
    List<Tender> tenders = new ArrayList<>();
    int line = 2;
    for (int step = 0; step < 10; step++) {
      for (int i = random.nextInt(4); i > 0; i--) {
        sales.add(sale(random, line++));
        open.add(sales.getLast());
      }
      if (random.nextBoolean()) {
        tenders.add(tender("INV-" + random.nextInt(6), TenderKind.REWARD, "Alle", 1_000L * line));
        open.add(tenders.getLast());
      }
      if (random.nextBoolean() && !sales.isEmpty()) {
        open.remove(sales.remove(random.nextInt(sales.size())));
      }
      if (random.nextInt(3) == 0 && !tenders.isEmpty()) {
        open.remove(tenders.remove(random.nextInt(tenders.size())));
      }
      Set<Visit> before = new HashSet<>(open.all());

      OpenVisits.Change change = open.settle(Set.of());

      VisitBook book = VisitBook.of(sales, tenders, CLIENTS, CATALOG, ATTRIBUTION);
      assertThat(open.all().stream().sorted(open.order()).map(visit -> visit.numbered(-1)))
          .containsExactlyElementsOf(
              book.visits().stream().map(visit -> visit.numbered(-1)).toList());
      assertThat(open.all().stream().filter(open::hasTwin).map(visit -> visit.numbered(-1)))
          .containsExactlyInAnyOrderElementsOf(
              book.visits().stream()
                  .filter(book::hasTwin)
                  .map(visit -> visit.numbered(-1))
                  .toList());
      before.removeAll(change.removed());
      before.addAll(change.added());
      assertThat(new HashSet<>(open.all())).as("what the change tells").isEqualTo(before);
      assertThat(open.sales()).containsExactlyInAnyOrderElementsOf(sales);
      assertThat(open.tenders()).containsExactlyInAnyOrderElementsOf(tenders);
      assertThat(open.all())
          .allMatch(visit -> open.get(visit.index()) == visit)
          .allMatch(visit -> open.beside(visit).contains(visit))
          .allMatch(visit ->
              visit.treatments().stream().allMatch(of -> open.visitOf(of.line()) == visit));
    }
  }

  @Example
  void whatIsNotThereCannotBeTakenAway() {
    OpenVisits open = new OpenVisits(CLIENTS, CATALOG, ATTRIBUTION);
    SaleLine line = aSale(2).build();
    open.add(line);
    open.settle(Set.of());
    int number = open.all().iterator().next().index();

    open.remove(line);
    OpenVisits.Change change = open.settle(Set.of());

    assertThat(change.removed()).extracting(Visit::index).containsExactly(number);
    assertThat(open.find(number)).isEmpty();
    assertThat(open.visitOf(line)).isNull();
    assertThatThrownBy(() -> open.get(number)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open.remove(line)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SaleLine sale(Random random, int line) {
    int sign = random.nextInt(6) == 0 ? -1 : 1;
    return aSale(line)
        .invoice("INV-" + random.nextInt(6))
        .of(PEOPLE.get(random.nextInt(PEOPLE.size())))
        .at(VISIT.plusDays(random.nextInt(2)))
        .item(ITEMS.get(random.nextInt(ITEMS.size())))
        .quantity(sign * 20)
        .status(random.nextInt(6) == 0 ? SaleStatus.VOID : SaleStatus.CLOSED)
        .build();
  }
}
