package com.medspasync.integrations.statements;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.ServiceItem;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import java.util.ArrayList;
import java.util.List;

/** Keeps all lines in memory. */
final class CollectedStatements implements StatementSink {

  private final List<Location> locations = new ArrayList<>();
  private final List<ServiceItem> services = new ArrayList<>();
  private final List<ClientRecord> clients = new ArrayList<>();
  private final List<SaleLine> sales = new ArrayList<>();
  private final List<Tender> tenders = new ArrayList<>();
  private final List<RewardLine> rewards = new ArrayList<>();
  private final List<PayoutEntry> payouts = new ArrayList<>();

  List<Location> locations() {
    return List.copyOf(locations);
  }

  Statements statements() {
    return new Statements(locations, services, clients, sales, tenders, rewards, payouts);
  }

  /** Hands all on, kind by kind in the order they came; payments come after their sales. */
  void replay(StatementSink target) {
    locations.forEach(target::location);
    replayLines(target);
  }

  /** Hands on all but the locations. */
  void replayLines(StatementSink target) {
    services.forEach(target::service);
    clients.forEach(target::client);
    sales.forEach(target::sale);
    tenders.forEach(target::tender);
    rewards.forEach(target::reward);
    payouts.forEach(target::payout);
  }

  @Override
  public void location(Location location) {
    locations.add(location);
  }

  @Override
  public void service(ServiceItem service) {
    services.add(service);
  }

  @Override
  public void client(ClientRecord client) {
    clients.add(client);
  }

  @Override
  public void sale(SaleLine line) {
    sales.add(line);
  }

  @Override
  public void tender(Tender tender) {
    tenders.add(tender);
  }

  @Override
  public void reward(RewardLine line) {
    rewards.add(line);
  }

  @Override
  public void payout(PayoutEntry entry) {
    payouts.add(entry);
  }
}
