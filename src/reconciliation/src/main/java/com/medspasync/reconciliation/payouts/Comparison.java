package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares single charges with single payments, and knows what can never belong together. */
final class Comparison implements BackgroundSampling.Comparing {

  /** Numbers that fail to be found more often than this are of another kind than our invoices. */
  private static final double RELIABLE = 0.5;

  private final Routes routes;
  private final PartyComparator parties = new PartyComparator(GivenNames.standard());
  private final TimeLevels.Clock clock;
  private final Map<String, Integer> scopes = new HashMap<>();
  private final Map<PersonName, Integer> names = new HashMap<>();
  private final Map<Long, Integer> amounts = new HashMap<>();
  private final int paymentCount;
  private final boolean invoicesReliable;
  private final boolean idsReliable;

  Comparison(Books books, List<Charge> charges, List<Payment> payments) {
    routes = books.routes();
    BusinessDays days = books.days();
    clock = (charge, payment) -> days.dayOf(charge.entry(), payment.tender().location());
    paymentCount = payments.size();
    for (Payment payment : payments) {
      scopes.putIfAbsent(scopeKey(payment), scopes.size());
      names.merge(payment.party().mainName(), 1, Integer::sum);
      amounts.merge(payment.amountMinor(), 1, Integer::sum);
    }
    invoicesReliable =
        mostlyKnown(
            charges.stream().map(Charge::invoiceKey).filter(key -> !key.isEmpty()).toList(),
            books.index()::knowsInvoice);
    Set<String> ids = new HashSet<>();
    charges.forEach(charge -> ids.add(charge.entry().paymentId()));
    idsReliable =
        mostlyKnown(
            payments.stream()
                .map(payment -> payment.tender().paymentId())
                .filter(id -> !id.isEmpty())
                .toList(),
            ids::contains);
  }

  private static boolean mostlyKnown(List<String> keys, Predicate<String> known) {
    return keys.stream().filter(known).count() > keys.size() * RELIABLE;
  }

  @Override
  public int level(Aspect aspect, Charge charge, Payment payment) {
    return switch (aspect) {
      case TIME -> TimeLevels.of(charge, payment, clock);
      case NAME -> parties.names(charge.party(), payment.party());
      case EMAIL -> parties.emails(charge.party(), payment.party());
      case LAST4 -> sameOrOther(charge.entry().last4(), payment.tender().last4());
      case BRAND ->
          level(Aspect.LAST4, charge, payment) > 0
              ? 0
              : sameOrOther(charge.entry().cardBrand(), payment.tender().cardBrand());
      case INVOICE -> charge.invoiceKey().equals(payment.invoiceKey()) ? 1 : 0;
      case PAYMENT_ID -> sameId(charge, payment) ? 1 : 0;
      case GAP -> 0;
      case ROUTE -> routes.isUsual(charge.entry(), payment) ? 1 : 2;
    };
  }

  private static int sameOrOther(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return a.equals(b) ? 1 : 2;
  }

  static boolean sameId(Charge charge, Payment payment) {
    return !payment.tender().paymentId().isEmpty()
        && payment.tender().paymentId().equals(charge.entry().paymentId());
  }

  /** Whether a charge names an invoice that our sales should have. */
  boolean namesUnknownInvoice(Charge charge, LineIndex index) {
    return invoicesReliable
        && !charge.invoiceKey().isEmpty()
        && !index.knowsInvoice(charge.invoiceKey());
  }

  /** Whether invoice numbers forbid that a charge paid any of these payments. */
  boolean invoiceForbids(Charge charge, List<Payment> payments) {
    return invoicesReliable && !charge.invoiceKey().isEmpty() && !namesOneOf(charge, payments);
  }

  private static boolean namesOneOf(Charge charge, List<Payment> payments) {
    for (Payment payment : payments) {
      if (payment.invoiceKey().equals(charge.invoiceKey())) {
        return true;
      }
    }
    return false;
  }

  /** Whether payment ids forbid that these charges paid a payment. */
  boolean idForbids(List<Charge> charges, Payment payment) {
    if (!idsReliable || payment.tender().paymentId().isEmpty()) {
      return false;
    }
    for (Charge charge : charges) {
      if (charge.entry().paymentId().isEmpty() || sameId(charge, payment)) {
        return false;
      }
    }
    return true;
  }

  /** How many payments have this very amount, one that is new among them included. */
  int sameAmounts(long amountMinor) {
    return amounts.getOrDefault(amountMinor, 1);
  }

  /** Share of the payments that are of a client of this name. */
  double nameShare(Payment payment) {
    return names.getOrDefault(payment.party().mainName(), 1) / (double) Math.max(1, paymentCount);
  }

  @Override
  public int scope(Payment payment) {
    return scopes.getOrDefault(scopeKey(payment), 0);
  }

  @Override
  public int scopes() {
    return Math.max(1, scopes.size());
  }

  private static String scopeKey(Payment payment) {
    return payment.tender().location() + (payment.prepaid() ? "|prepaid" : "");
  }
}
