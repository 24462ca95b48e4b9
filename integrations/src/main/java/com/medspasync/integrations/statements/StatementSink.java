package com.medspasync.integrations.statements;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.ServiceItem;
import com.medspasync.reconciliation.model.Tender;

/**
 * Takes canonical lines as they are read, file by file in the order of their lines; memory does not
 * grow with the file.
 */
public interface StatementSink {

  void location(Location location);

  void service(ServiceItem service);

  void client(ClientRecord client);

  void sale(SaleLine line);

  void tender(Tender tender);

  void reward(RewardLine line);

  void payout(PayoutEntry entry);
}
