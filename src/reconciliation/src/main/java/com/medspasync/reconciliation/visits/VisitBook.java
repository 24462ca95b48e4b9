package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All visits of a spa, in the order of day, location and first record. */
public final class VisitBook {

  private static final Comparator<SaleLine> BY_PLACE = Comparator.comparing(SaleLine::ref);
  private static final Set<SaleKind> NOT_TREATED =
      Set.of(
          SaleKind.GRATUITY,
          SaleKind.GIFT_CARD,
          SaleKind.MEMBERSHIP,
          SaleKind.FEE,
          SaleKind.REDUCTION,
          SaleKind.REFUND);

  private final List<Visit> visits;

  private VisitBook(List<Visit> visits) {
    this.visits = List.copyOf(visits);
  }

  /**
   * Puts sale lines together to visits; the answer does not depend on their order.
   *
   * @param sales sale lines
   * @param tenders payments on their invoices
   * @param clients directory in which the sales' clients were resolved
   * @param catalog what item names mean
   * @param attribution finds the rewards of an invoice
   */
  public static VisitBook of(
      Collection<SaleLine> sales,
      Collection<Tender> tenders,
      Persons clients,
      ProductCatalog catalog,
      RewardAttribution attribution) {
    Map<InvoiceRef, List<Tender>> paid = new HashMap<>();
    tenders.stream()
        .sorted(Comparator.comparing(Tender::ref).thenComparing(Tender::label))
        .forEach(tender ->
            paid.computeIfAbsent(
                    new InvoiceRef(tender.location(), tender.invoice()),
                    invoice -> new ArrayList<>())
                .add(tender));
    Map<InvoiceRef, List<SaleLine>> invoices = new HashMap<>();
    sales.stream()
        .sorted(BY_PLACE)
        .forEach(line ->
            invoices
                .computeIfAbsent(
                    new InvoiceRef(line.location(), line.invoice()), i -> new ArrayList<>())
                .add(line));
    TreeMap<VisitKey, List<Part>> parts = new TreeMap<>();
    invoices.forEach((invoice, lines) -> {
      for (Part part : parts(lines, paid.getOrDefault(invoice, List.of()), catalog, attribution)) {
        parts.computeIfAbsent(part.key(clients), key -> new ArrayList<>()).add(part);
      }
    });
    List<Visit> visits = new ArrayList<>();
    parts.forEach((key, list) -> {
      for (List<Part> together : together(list)) {
        visits.add(visit(visits.size(), key, together));
      }
    });
    return new VisitBook(visits);
  }

  /**
   * The order of a book, for visits that are not in one.
   *
   * @param clients directory of the visits' clients
   */
  static Comparator<Visit> order(Persons clients) {
    return Comparator.comparing((Visit visit) -> key(visit, clients))
        .thenComparing(visit -> visit.treatments().getFirst().line().ref());
  }

  private static VisitKey key(Visit visit, Persons clients) {
    return new VisitKey(
        visit.day(),
        visit.location(),
        visit.voided(),
        visit.client(),
        clients.firstKey(visit.client()),
        visit.client() < 0 || visit.voided() ? visit.treatments().getFirst().line().invoice() : "");
  }

  /** The visits in order; {@link Visit#index()} is the position. */
  public List<Visit> visits() {
    return visits;
  }

  public int size() {
    return visits.size();
  }

  /** Whether the same client had another visit that day that counts: the same treatment again. */
  public boolean hasTwin(Visit visit) {
    for (int step = -1; step <= 1; step += 2) {
      int neighbour = visit.index() + step;
      if (visit.client() >= 0 && neighbour >= 0 && neighbour < size()) {
        Visit other = get(neighbour);
        if (other.client() == visit.client()
            && other.day().equals(visit.day())
            && other.location().equals(visit.location())
            && other.voided() == visit.voided()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Number of visits from a day up to another one, not included. */
  public int between(LocalDate from, LocalDate until) {
    return positionFrom(until) - positionFrom(from);
  }

  /**
   * Some visits of these days, evenly spread.
   *
   * @param count how many at most
   * @param offset shifts the choice
   */
  public List<Visit> spread(LocalDate from, LocalDate until, int count, int offset) {
    int first = positionFrom(from);
    int size = positionFrom(until) - first;
    List<Visit> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(count, size); i++) {
      long position = ((long) i * size / Math.min(count, size) + offset) % size;
      chosen.add(get(first + (int) position));
    }
    return chosen;
  }

  private int positionFrom(LocalDate day) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).day().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Visit get(int index) {
    return visits.get(index);
  }

  /**
   * Invoices of one client and day are one visit, split at the desk, as long as nothing is on two
   * of them; the same treatment twice was two visits.
   */
  private static List<List<Part>> together(List<Part> parts) {
    List<List<Part>> visits = new ArrayList<>();
    List<Set<String>> treated = new ArrayList<>();
    parts.stream()
        .sorted(Comparator.comparing(part -> part.first().ref()))
        .forEach(part -> {
          Set<String> what = part.what();
          int fitting = 0;
          while (fitting < visits.size() && !Collections.disjoint(treated.get(fitting), what)) {
            fitting++;
          }
          if (fitting == visits.size()) {
            visits.add(new ArrayList<>());
            treated.add(new HashSet<>());
          }
          visits.get(fitting).add(part);
          treated.get(fitting).addAll(what);
        });
    return visits;
  }

  private static Visit visit(int index, VisitKey key, List<Part> ordered) {
    List<Treatment> treatments =
        ordered.stream().flatMap(part -> part.treatments.stream()).toList();
    List<GivenReward> rewards = ordered.stream().flatMap(part -> part.rewards.stream()).toList();
    return new Visit(
        index,
        key.location,
        key.day,
        ordered.getFirst().first().soldAt(),
        key.client,
        key.voided,
        treatments,
        rewards);
  }

  /** The part of an invoice that counts and the part that was voided. */
  private static List<Part> parts(
      List<SaleLine> lines,
      List<Tender> tenders,
      ProductCatalog catalog,
      RewardAttribution attribution) {
    Set<LineRef> undone = undone(lines);
    List<Part> parts = new ArrayList<>();
    for (boolean voided : new boolean[] {false, true}) {
      List<Treatment> treatments = new ArrayList<>();
      List<SaleLine> reductions = new ArrayList<>();
      for (SaleLine line : lines) {
        if (undone.contains(line.ref()) != voided) {
          continue;
        }
        if (line.kind() == SaleKind.REDUCTION) {
          reductions.add(line);
        } else if (isTreatment(line)) {
          treatments.add(treatment(line, catalog));
        }
      }
      if (!treatments.isEmpty()) {
        List<Tender> given = voided && !undoneWholly(lines, undone) ? List.of() : tenders;
        parts.add(
            new Part(voided, treatments, attribution.attribute(treatments, reductions, given)));
      }
    }
    return parts;
  }

  private static boolean undoneWholly(List<SaleLine> lines, Set<LineRef> undone) {
    return lines.stream().allMatch(line -> undone.contains(line.ref()));
  }

  private static Treatment treatment(SaleLine line, ProductCatalog catalog) {
    return new Treatment(
        line, catalog.recognize(line.item(), line.itemCode(), line.category()).orElse(null));
  }

  private static boolean isTreatment(SaleLine line) {
    return !NOT_TREATED.contains(line.kind())
        && line.status() != SaleStatus.REFUND
        && line.quantity().signum() > 0
        && line.grossMinor() >= 0;
  }

  /**
   * Records that were voided: by their status, or by an opposite record of the same invoice that is
   * no refund.
   */
  private static Set<LineRef> undone(List<SaleLine> lines) {
    Set<LineRef> undone = new HashSet<>();
    for (SaleLine line : lines) {
      if (line.status() == SaleStatus.VOID) {
        undone.add(line.ref());
      } else if (line.quantity().signum() < 0 && line.status() != SaleStatus.REFUND) {
        lines.stream()
            .filter(other -> !undone.contains(other.ref()) && opposes(other, line))
            .findFirst()
            .ifPresent(original -> {
              undone.add(original.ref());
              undone.add(line.ref());
            });
      }
    }
    return undone;
  }

  private static boolean opposes(SaleLine original, SaleLine undo) {
    return original.quantity().signum() > 0
        && original.item().equals(undo.item())
        && original.quantity().add(undo.quantity()).signum() == 0;
  }

  private record Part(boolean voided, List<Treatment> treatments, List<GivenReward> rewards) {

    SaleLine first() {
      return treatments.getFirst().line();
    }

    Set<String> what() {
      Set<String> what = new HashSet<>();
      for (Treatment treatment : treatments) {
        what.add(treatment.product() != null ? treatment.product().key() : treatment.line().item());
      }
      return what;
    }

    VisitKey key(Persons clients) {
      SaleLine line = first();
      int client = clients.personOf(new PersonDirectory.Sighting(line.location(), line.client()));
      return new VisitKey(
          line.soldOn(),
          line.location(),
          voided,
          client,
          clients.firstKey(client),
          client < 0 || voided ? line.invoice() : "");
    }
  }

  private record VisitKey(
      LocalDate day, String location, boolean voided, int client, String firstKey, String invoice)
      implements Comparable<VisitKey> {

    private static final Comparator<VisitKey> ORDER =
        Comparator.comparing(VisitKey::day)
            .thenComparing(VisitKey::location)
            .thenComparing(VisitKey::voided)
            .thenComparing(VisitKey::firstKey)
            .thenComparing(VisitKey::invoice);

    @Override
    public int compareTo(VisitKey other) {
      return ORDER.compare(this, other);
    }
  }
}
