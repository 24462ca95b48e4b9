package com.medspasync.integrations.statements.layout;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.ServiceItem;
import com.medspasync.reconciliation.model.Tender;

/** Takes the canonical lines that a reader makes of a row. */
public interface CanonicalSink {

  void location(Location location);

  void service(ServiceItem service);

  void client(ClientRecord client);

  void sale(SaleLine line);

  void tender(Tender tender);

  void reward(RewardLine line);

  void payout(PayoutEntry entry);
}
