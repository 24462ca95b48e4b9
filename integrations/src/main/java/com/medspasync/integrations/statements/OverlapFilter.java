package com.medspasync.integrations.statements;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.ServiceItem;
import com.medspasync.reconciliation.model.Tender;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets a line through once when exports overlap: a line that an earlier file holds is dropped,
 * while a file may repeat itself.
 */
final class OverlapFilter implements StatementSink {

  private final StatementSink target;
  private final Map<String, String> fileByIdentity = new HashMap<>();
  private String file = "";
  private LineIdentity identities = new LineIdentity();
  private final Set<LineRef> dropped = new HashSet<>();
  private String overlapsWith = "";

  OverlapFilter(StatementSink target) {
    this.target = target;
  }

  /** Goes on with another file. */
  void begin(String nextFile) {
    file = nextFile;
    identities = new LineIdentity();
    dropped.clear();
    overlapsWith = "";
  }

  /** Lines of the present file that an earlier file holds. */
  long droppedLines() {
    return dropped.size();
  }

  /** The earlier file that held the last of them. */
  String overlapsWith() {
    return overlapsWith;
  }

  private boolean isNew(String identity, LineRef ref) {
    String holder = fileByIdentity.putIfAbsent(identity, file);
    if (holder == null || holder.equals(file)) {
      return true;
    }
    dropped.add(ref);
    overlapsWith = holder;
    return false;
  }

  @Override
  public void location(Location location) {
    target.location(location);
  }

  @Override
  public void service(ServiceItem service) {
    target.service(service);
  }

  @Override
  public void client(ClientRecord client) {
    if (isNew(identities.of(client), client.ref())) {
      target.client(client);
    }
  }

  @Override
  public void sale(SaleLine line) {
    if (isNew(identities.of(line), line.ref())) {
      target.sale(line);
    }
  }

  @Override
  public void tender(Tender tender) {
    // the tenders of a row come after its sale line
    if (!dropped.contains(tender.ref()) && isNew(identities.of(tender), tender.ref())) {
      target.tender(tender);
    }
  }

  @Override
  public void reward(RewardLine line) {
    if (isNew(identities.of(line), line.ref())) {
      target.reward(line);
    }
  }

  @Override
  public void payout(PayoutEntry entry) {
    if (isNew(identities.of(entry), entry.ref())) {
      target.payout(entry);
    }
  }
}
