package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Visits to whose sales lines are added, and from which they are taken away. They are at any time
 * those that {@link VisitBook} puts together from the lines that are there; only the invoices of a
 * client's day that a change touches are put together again, by the same code.
 *
 * <p>A visit keeps its number as long as it stays as it is. Numbers tell nothing of the order.
 */
public final class OpenVisits {

  private final Persons clients;
  private final ProductCatalog catalog;
  private final RewardAttribution attribution;
  private final Map<InvoiceRef, List<SaleLine>> sales = new HashMap<>();
  private final Map<InvoiceRef, List<Tender>> tenders = new HashMap<>();
  private final Map<InvoiceRef, Set<Day>> daysOfInvoice = new HashMap<>();
  private final Map<Day, Together> together = new HashMap<>();
  private final Map<Integer, Set<Day>> daysOfClient = new HashMap<>();
  private final Map<Integer, Visit> visits = new HashMap<>();
  private final Map<SaleLine, Visit> visitOfTreatment = new HashMap<>();
  private final Set<InvoiceRef> touched = new HashSet<>();
  private int next;

  /**
   * @param clients directory in which the sales' clients are known at any time
   * @param catalog what item names mean
   * @param attribution finds the rewards of an invoice
   */
  public OpenVisits(Persons clients, ProductCatalog catalog, RewardAttribution attribution) {
    this.clients = clients;
    this.catalog = catalog;
    this.attribution = attribution;
  }

  /**
   * What became of visits.
   *
   * @param removed visits that are no more
   * @param added visits that are new, or others than they were
   */
  public record Change(List<Visit> removed, List<Visit> added) {}

  public void add(SaleLine line) {
    InvoiceRef invoice = new InvoiceRef(line.location(), line.invoice());
    sales.computeIfAbsent(invoice, i -> new ArrayList<>()).add(line);
    touched.add(invoice);
  }

  /** Takes a line away that was added. */
  public void remove(SaleLine line) {
    InvoiceRef invoice = new InvoiceRef(line.location(), line.invoice());
    remove(sales, invoice, line);
    touched.add(invoice);
  }

  public void add(Tender tender) {
    InvoiceRef invoice = new InvoiceRef(tender.location(), tender.invoice());
    tenders.computeIfAbsent(invoice, i -> new ArrayList<>()).add(tender);
    touched.add(invoice);
  }

  /** Takes a payment away that was added. */
  public void remove(Tender tender) {
    InvoiceRef invoice = new InvoiceRef(tender.location(), tender.invoice());
    remove(tenders, invoice, tender);
    touched.add(invoice);
  }

  private static <T> void remove(Map<InvoiceRef, List<T>> byInvoice, InvoiceRef invoice, T line) {
    List<T> lines = byInvoice.getOrDefault(invoice, new ArrayList<>());
    if (!lines.remove(line)) {
      throw new IllegalArgumentException("This line was not added, or taken away before");
    }
    if (lines.isEmpty()) {
      byInvoice.remove(invoice);
    }
  }

  /**
   * Puts together what was touched.
   *
   * @param retired clients who are no more
   */
  public Change settle(Set<Integer> retired) {
    Set<Day> days = new HashSet<>();
    Set<InvoiceRef> invoices = new HashSet<>(touched);
    retired.forEach(client -> days.addAll(daysOfClient.getOrDefault(client, Set.of())));
    touched.forEach(invoice -> days.addAll(daysOfInvoice.getOrDefault(invoice, Set.of())));
    touched.clear();
    days.forEach(day -> invoices.addAll(invoicesOf(day)));
    List<Visit> made = made(invoices);
    while (reachMore(made, days, invoices)) {
      made = made(invoices);
    }
    return replaced(days, made);
  }

  /**
   * The days and invoices that some visits belong to; says whether an invoice is new among them.
   */
  private boolean reachMore(List<Visit> made, Set<Day> days, Set<InvoiceRef> invoices) {
    for (Visit visit : made) {
      days.add(Day.of(visit));
    }
    Set<InvoiceRef> more = new HashSet<>();
    days.forEach(day -> more.addAll(invoicesOf(day)));
    for (InvoiceRef invoice : Set.copyOf(more)) {
      days.addAll(daysOfInvoice.getOrDefault(invoice, Set.of()));
    }
    days.forEach(day -> more.addAll(invoicesOf(day)));
    return invoices.addAll(more);
  }

  private Set<InvoiceRef> invoicesOf(Day day) {
    Together of = together.get(day);
    return of == null ? Set.of() : of.invoices;
  }

  private List<Visit> made(Set<InvoiceRef> invoices) {
    List<SaleLine> lines = new ArrayList<>();
    List<Tender> paid = new ArrayList<>();
    for (InvoiceRef invoice : invoices) {
      lines.addAll(sales.getOrDefault(invoice, List.of()));
      paid.addAll(tenders.getOrDefault(invoice, List.of()));
    }
    return VisitBook.of(lines, paid, clients, catalog, attribution).visits();
  }

  /** Unchanged visits, as they are but for their number, keep it. */
  private Change replaced(Set<Day> days, List<Visit> made) {
    Map<Visit, Visit> before = new HashMap<>();
    for (Day day : days) {
      Together old = together.remove(day);
      if (old != null) {
        old.visits.forEach(visit -> before.put(visit.numbered(-1), visit));
        old.invoices.forEach(invoice -> forget(daysOfInvoice, invoice, day));
        forget(daysOfClient, day.client, day);
      }
    }
    List<Visit> added = new ArrayList<>();
    for (Visit visit : made) {
      Visit same = before.remove(visit.numbered(-1));
      Visit now = same == null ? visit.numbered(next) : same;
      if (same == null) {
        added.add(now);
        visits.put(next++, now);
      }
      Day day = Day.of(now);
      Together of = together.computeIfAbsent(day, d -> new Together());
      of.visits.add(now);
      daysOfClient.computeIfAbsent(day.client, c -> new HashSet<>()).add(day);
      for (Treatment treatment : now.treatments()) {
        SaleLine line = treatment.line();
        InvoiceRef invoice = new InvoiceRef(line.location(), line.invoice());
        of.invoices.add(invoice);
        daysOfInvoice.computeIfAbsent(invoice, i -> new HashSet<>()).add(day);
      }
    }
    List<Visit> removed = new ArrayList<>(before.values());
    removed.sort(Comparator.comparingInt(Visit::index));
    for (Visit visit : removed) {
      visits.remove(visit.index());
      visit.treatments().forEach(treatment -> visitOfTreatment.remove(treatment.line()));
    }
    for (Visit visit : added) {
      visit.treatments().forEach(treatment -> visitOfTreatment.put(treatment.line(), visit));
    }
    return new Change(removed, added);
  }

  private static <K> void forget(Map<K, Set<Day>> daysOf, K key, Day day) {
    Set<Day> days = daysOf.getOrDefault(key, new HashSet<>());
    days.remove(day);
    if (days.isEmpty()) {
      daysOf.remove(key);
    }
  }

  /** A visit by its number. */
  public Visit get(int index) {
    Visit visit = visits.get(index);
    if (visit == null) {
      throw new IllegalArgumentException("There is no visit of this number");
    }
    return visit;
  }

  /** A visit by its number, if it is there. */
  public Optional<Visit> find(int index) {
    return Optional.ofNullable(visits.get(index));
  }

  /** All sale lines that are there, in no order. */
  public List<SaleLine> sales() {
    return sales.values().stream().flatMap(List::stream).toList();
  }

  /** All payments that are there, in no order. */
  public List<Tender> tenders() {
    return tenders.values().stream().flatMap(List::stream).toList();
  }

  /** All visits, in no order. */
  public Collection<Visit> all() {
    return visits.values();
  }

  /** The visit of a treatment, {@code null} when there is none. */
  public @Nullable Visit visitOf(SaleLine treatment) {
    return visitOfTreatment.get(treatment);
  }

  /** Visits of the same client, place and day, this one included. */
  public List<Visit> beside(Visit visit) {
    Together of = together.get(Day.of(visit));
    return of == null ? List.of() : List.copyOf(of.visits);
  }

  /** See {@link VisitBook#hasTwin}. */
  public boolean hasTwin(Visit visit) {
    if (visit.client() < 0) {
      return false;
    }
    for (Visit other : beside(visit)) {
      if (other != visit && other.voided() == visit.voided()) {
        return true;
      }
    }
    return false;
  }

  /** The order of a {@link VisitBook}. */
  public Comparator<Visit> order() {
    return VisitBook.order(clients);
  }

  /** Where and when a client was. */
  private record Day(LocalDate day, String location, int client) {

    static Day of(Visit visit) {
      return new Day(visit.day(), visit.location(), visit.client());
    }
  }

  private static final class Together {

    private final Set<InvoiceRef> invoices = new HashSet<>();
    private final List<Visit> visits = new ArrayList<>();
  }
}
