package com.medspasync.app.reconciliation.control;

import com.medspasync.app.statements.control.BulkCopy;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.settlement.FeeSchedule;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import com.medspasync.reconciliation.settlement.SettledTender;
import com.medspasync.reconciliation.settlement.Settlement;
import com.medspasync.reconciliation.settlement.Tariff;
import com.medspasync.reconciliation.settlement.UnusualFee;
import com.medspasync.tenants.connection.CopyRows;
import com.medspasync.tenants.connection.TenantCopy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps what the engine made of payouts and fees, in place of what the run before had made. */
@Dependent
public class PayoutKeeper {

  private static final TenantCopy PAYOUTS =
      TenantCopy.into(
          "payouts",
          "id",
          "source",
          "payout_id",
          "paid_on",
          "occurred_on",
          "membership",
          "state",
          "ways",
          "entries",
          "gross_minor",
          "fee_minor",
          "net_minor",
          "transfer_minor",
          "transfer_fee_minor",
          "unusual_fees",
          "excess_minor",
          "parts");

  private static final TenantCopy ENTRIES =
      TenantCopy.into(
          "payout_entries", "payout_id", "position", "line_key", "usual_fee_minor", "fee_minor");

  private static final TenantCopy TARIFFS =
      TenantCopy.into(
          "fee_tariffs",
          "source",
          "position",
          "basis_points",
          "fixed_minor",
          "charges",
          "explained");

  private final Jdbi database;

  @Inject
  public PayoutKeeper(Jdbi database) {
    this.database = database;
  }

  /** Replaces all payouts, inside the caller's transaction. */
  void replace(Settlement settlement, LineIndex index) {
    database.useHandle(handle -> {
      handle.execute("delete from payouts");
      handle.execute("delete from fee_tariffs");
    });
    Map<PayoutEntry, UnusualFee> unusual = new IdentityHashMap<>();
    settlement.unusualFees().forEach(fee -> unusual.put(fee.entry(), fee));
    List<Kept> kept = kept(settlement.tieOuts());
    BulkCopy.load(
        database,
        PAYOUTS,
        copy -> {
          for (Kept payout : kept) {
            add(copy, payout, unusual, index.zone());
          }
        });
    BulkCopy.load(
        database,
        ENTRIES,
        copy -> {
          for (Kept payout : kept) {
            int position = 0;
            for (PayoutEntry entry : payout.tieOut.entries()) {
              UnusualFee fee = unusual.get(entry);
              copy.add(
                  payout.id,
                  position++,
                  index.keyOf(entry),
                  fee == null ? null : fee.usualMinor(),
                  null);
            }
            for (SettledTender sale : payout.tieOut.tenders()) {
              copy.add(payout.id, position++, index.keyOf(sale.tender()), null, sale.feeMinor());
            }
          }
        });
    BulkCopy.load(database, TARIFFS, copy -> addTariffs(copy, settlement.feeSchedules()));
  }

  private record Kept(UUID id, PayoutTieOut tieOut) {}

  /** A payout keeps its id from run to run, so that its address stays good. */
  private static List<Kept> kept(List<PayoutTieOut> tieOuts) {
    Map<UUID, Integer> repeats = new HashMap<>();
    List<Kept> kept = new ArrayList<>();
    for (PayoutTieOut tieOut : tieOuts) {
      UUID first = LineKeys.digest("payout-tie-out", tieOut.processor(), tieOut.payoutId());
      int nth = repeats.merge(first, 1, Integer::sum);
      kept.add(
          new Kept(
              nth == 1 ? first : LineKeys.digest(first.toString(), Integer.toString(nth)), tieOut));
    }
    return kept;
  }

  private static void add(
      CopyRows copy, Kept kept, Map<PayoutEntry, UnusualFee> unusual, ZoneId zone)
      throws SQLException {
    PayoutTieOut payout = kept.tieOut;
    int unusualFees = 0;
    long excess = 0;
    for (PayoutEntry entry : payout.entries()) {
      UnusualFee fee = unusual.get(entry);
      unusualFees += fee == null ? 0 : 1;
      excess += fee == null ? 0 : fee.excessMinor();
    }
    copy.add(
        kept.id,
        payout.processor(),
        payout.payoutId(),
        payout.paidOn(),
        dayOf(payout, zone),
        payout.membership(),
        payout.state(),
        payout.ways(),
        payout.entries().size() + payout.tenders().size(),
        payout.grossMinor(),
        payout.feeMinor(),
        payout.netMinor(),
        payout.transferMinor(),
        payout.transferFeeMinor(),
        unusualFees,
        excess,
        CanonicalJson.write(payout.parts()));
  }

  private static LocalDate dayOf(PayoutTieOut payout, ZoneId zone) {
    @Nullable LocalDate paidOn = payout.paidOn();
    if (paidOn != null) {
      return paidOn;
    }
    List<PayoutEntry> last = payout.transfers().isEmpty() ? payout.entries() : payout.transfers();
    return last.getLast().at().atZone(zone).toLocalDate();
  }

  private static void addTariffs(CopyRows copy, List<FeeSchedule> schedules) throws SQLException {
    for (FeeSchedule schedule : schedules) {
      int position = 0;
      for (Tariff tariff : schedule.tariffs()) {
        copy.add(
            schedule.processor(),
            position++,
            tariff.basisPoints(),
            tariff.fixedMinor(),
            schedule.charges(),
            schedule.explained());
      }
    }
  }
}
