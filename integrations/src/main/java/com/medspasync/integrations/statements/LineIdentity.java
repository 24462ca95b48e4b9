package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.LongCounts;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import java.util.HexFormat;

/**
 * Names lines by what they are, not by where they stand, so that a line that two exports share is
 * known as one.
 *
 * <p>One object serves one file: a business key that occurs several times in a file (a withdrawal
 * that PayPal books in parts, two equal items of an invoice) is counted, and the count is part of
 * the identity. Whatever may change from one export to the next, such as the state of a
 * reimbursement, is not.
 */
public final class LineIdentity {

  private final LongCounts occurrences = new LongCounts();

  /** Identity of a sale line: location, invoice and position in it, item, quantity and price. */
  public String of(SaleLine line) {
    long key = LongCounts.key(1, line.location());
    key = LongCounts.key(key, line.invoice());
    key = LongCounts.key(key, line.soldOn().toEpochDay());
    key = LongCounts.key(key, line.item());
    key = LongCounts.key(key, line.quantity().movePointRight(3).longValue());
    return numbered(LongCounts.key(key, line.grossMinor()));
  }

  /** Identity of a payment: location, invoice, means and amount. */
  public String of(Tender tender) {
    long key = LongCounts.key(2, tender.location());
    key = LongCounts.key(key, tender.invoice());
    key = LongCounts.key(key, tender.label());
    key = LongCounts.key(key, tender.last4());
    return numbered(LongCounts.key(key, tender.amountMinor()));
  }

  /** Identity of a rewards line: the programme's id; day, member and value where it has none. */
  public String of(RewardLine line) {
    long key = LongCounts.key(3, line.program().ordinal());
    if (!line.rewardId().startsWith("line-")) {
      return numbered(LongCounts.key(key, line.rewardId()));
    }
    key = LongCounts.key(key, line.visitOn().toEpochDay());
    key = LongCounts.key(key, line.member().name());
    key = LongCounts.key(key, String.join(";", line.products()));
    return numbered(LongCounts.key(key, line.valueMinor()));
  }

  /** Identity of a payout entry: the processor's id and the amount. */
  public String of(PayoutEntry entry) {
    long key = LongCounts.key(4, entry.processor());
    key =
        entry.entryId().startsWith("line-")
            ? LongCounts.key(key, entry.at().getEpochSecond())
            : LongCounts.key(key, entry.entryId());
    return numbered(LongCounts.key(key, entry.netMinor()));
  }

  /** Identity of a client: location and number; name, phone and e-mail where she has none. */
  public String of(ClientRecord client) {
    long key = LongCounts.key(5, client.location());
    String id = client.person().memberId();
    key =
        id.isEmpty()
            ? LongCounts.key(
                key, client.person().name() + client.person().phone() + client.person().email())
            : LongCounts.key(key, id);
    return numbered(key);
  }

  private String numbered(long key) {
    long times = occurrences.add(key, 1);
    return HexFormat.of().toHexDigits(key) + HexFormat.of().toHexDigits(LongCounts.key(key, times));
  }
}
