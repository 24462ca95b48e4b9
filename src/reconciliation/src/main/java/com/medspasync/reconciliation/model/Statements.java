package com.medspasync.reconciliation.model;

import java.util.List;

/**
 * Everything that was read for one spa, in the order of the files' names and lines.
 *
 * @param locations places of the practice, at least one for every {@link SaleLine#location()}
 * @param services the spa's own service list; may be empty
 * @param clients client lists
 * @param sales sale lines
 * @param tenders payments on invoices
 * @param rewards rewards lines
 * @param payouts payout entries
 * @param people what the spa's people said about its clients
 */
public record Statements(
    List<Location> locations,
    List<ServiceItem> services,
    List<ClientRecord> clients,
    List<SaleLine> sales,
    List<Tender> tenders,
    List<RewardLine> rewards,
    List<PayoutEntry> payouts,
    KnownPeople people) {

  public static final Statements EMPTY =
      new Statements(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Files alone: nobody said anything about the clients. */
  public Statements(
      List<Location> locations,
      List<ServiceItem> services,
      List<ClientRecord> clients,
      List<SaleLine> sales,
      List<Tender> tenders,
      List<RewardLine> rewards,
      List<PayoutEntry> payouts) {
    this(locations, services, clients, sales, tenders, rewards, payouts, KnownPeople.NONE);
  }

  public Statements {
    locations = List.copyOf(locations);
    services = List.copyOf(services);
    clients = List.copyOf(clients);
    sales = List.copyOf(sales);
    tenders = List.copyOf(tenders);
    rewards = List.copyOf(rewards);
    payouts = List.copyOf(payouts);
  }

  /** The same with what people said about the clients. */
  public Statements with(KnownPeople known) {
    return new Statements(locations, services, clients, sales, tenders, rewards, payouts, known);
  }
}
