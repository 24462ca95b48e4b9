package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes tenders ready to be compared: with the client as all her entries know her. */
final class PaymentMaker {

  private final PayoutHabits habits;
  private final BusinessDays days;
  private final Map<String, Party> clients = new HashMap<>();

  /**
   * @param statements client lists, and what people said about clients; nothing else is looked at
   */
  PaymentMaker(Statements statements, BusinessDays days, PayoutHabits habits) {
    this.days = days;
    this.habits = habits;
    for (ClientRecord client : statements.clients()) {
      if (!client.person().memberId().isEmpty()) {
        clients.merge(
            clientKey(client.location(), client.person().memberId()),
            Party.of(client.person()),
            Party::and);
      }
    }
    statements.people().same().forEach(this::shareParty);
  }

  /** Entries of one person are known by what all of them say. */
  private void shareParty(List<ClientRecord> group) {
    Party all =
        group.stream()
            .map(client -> Party.of(client.person()))
            .reduce(Party::and)
            .orElse(Party.UNKNOWN);
    for (ClientRecord client : group) {
      if (!client.person().memberId().isEmpty()) {
        clients.put(clientKey(client.location(), client.person().memberId()), all);
      }
    }
  }

  private static String clientKey(String location, String number) {
    return location + "|" + number;
  }

  /** Whether a processor may have an entry for a tender. */
  static boolean isPayment(Tender tender) {
    boolean electronic =
        tender.kind() == TenderKind.CARD
            || tender.kind() == TenderKind.PAYPAL
            || tender.kind() == TenderKind.DEPOSIT;
    return electronic && tender.status() != SaleStatus.VOID && tender.amountMinor() != 0;
  }

  /** What the desk took or gave back, as it states it. */
  Payment stated(Tender tender) {
    boolean summed =
        tender.amountMinor() > 0 && habits.withoutPayments().contains(tender.location());
    return of(tender, summed ? Payment.Source.SUMMED : Payment.Source.STATED);
  }

  Payment of(Tender tender, Payment.Source source) {
    Party client = Party.of(tender.client());
    String number = tender.client().memberId();
    Party listed =
        clients.getOrDefault(
            clientKey(tender.location(), number),
            clients.getOrDefault(clientKey("", number), Party.UNKNOWN));
    return new Payment(
        tender,
        tender.paidAt().atZone(days.zone(tender.location())).toInstant(),
        !habits.withTimes().contains(tender.location()),
        number.isEmpty() ? client : client.and(listed),
        InvoiceKeys.key(tender.invoice()),
        source);
  }
}
