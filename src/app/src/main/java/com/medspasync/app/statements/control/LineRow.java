package com.medspasync.app.statements.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A canonical record on its way into the table of lines: what SQL needs stands apart, all of it in
 * the document.
 *
 * @param key see {@link LineKeys}
 * @param sheet the sheet of a workbook with several; empty otherwise
 * @param hash digest of the document: two exports that agree on it hold the same record
 * @param day business day; {@code null} for lists
 * @param reference number of the document; empty for lists, where it is the client's
 * @param entryKind what a programme or processor does by it, else empty
 * @param references what everybody may search for
 * @param person whom it is about, as she is searched; {@code null} for lists
 */
record LineRow(
    UUID key,
    LineKind kind,
    String sheet,
    int line,
    UUID hash,
    @Nullable LocalDate day,
    String location,
    String source,
    String reference,
    long amountMinor,
    String entryKind,
    String references,
    @Nullable String person,
    ObjectNode content) {

  static LineRow of(SaleLine sale) {
    return row(
        LineKeys.of(sale),
        LineKind.SALE,
        sale.ref(),
        sale.soldOn(),
        sale.location(),
        "pos",
        sale.invoice(),
        sale.totalMinor(),
        "",
        SearchText.of(sale.invoice(), sale.item()),
        SearchText.of(sale.client()),
        sale);
  }

  static LineRow of(Tender tender) {
    return row(
        LineKeys.of(tender),
        LineKind.TENDER,
        tender.ref(),
        tender.paidOn(),
        tender.location(),
        "pos",
        tender.invoice(),
        tender.amountMinor(),
        "",
        SearchText.of(tender.invoice(), tender.label()),
        SearchText.of(tender.client()),
        tender);
  }

  static LineRow of(RewardLine reward) {
    return row(
        LineKeys.of(reward),
        LineKind.REWARD,
        reward.ref(),
        reward.visitOn(),
        reward.location(),
        reward.program().slug(),
        reward.rewardId(),
        reward.valueMinor(),
        reward.kind().name(),
        SearchText.of(reward.rewardId(), String.join(" ", reward.products()), reward.certificate()),
        SearchText.of(reward.member()),
        reward);
  }

  static LineRow of(PayoutEntry entry, ZoneId zone) {
    return row(
        LineKeys.of(entry),
        LineKind.PAYOUT,
        entry.ref(),
        entry.at().atZone(zone).toLocalDate(),
        entry.location(),
        entry.processor(),
        entry.entryId(),
        entry.grossMinor(),
        entry.kind().name(),
        SearchText.of(entry.entryId(), entry.invoiceHint(), entry.paymentId()),
        SearchText.of(entry.payer()),
        entry);
  }

  static LineRow of(ClientRecord client) {
    return row(
        LineKeys.of(client),
        LineKind.CLIENT,
        client.ref(),
        null,
        client.location(),
        "pos",
        "",
        0,
        "",
        "",
        null,
        client);
  }

  /** Whom the line is about. */
  Person client() {
    return CanonicalJson.personOf(content.toString(), kind);
  }

  /** The same with somebody made up in place of its client. */
  LineRow with(MadeUpClient instead) {
    ObjectNode redacted = Redaction.of(content, kind, instead);
    return new LineRow(
        key,
        kind,
        sheet,
        line,
        LineKeys.digest(redacted.toString()),
        day,
        location,
        source,
        reference,
        amountMinor,
        entryKind,
        ClientWords.of(List.of(client())).outOf(references),
        person == null ? null : SearchText.of(instead.insteadOf(client())),
        redacted);
  }

  private static LineRow row(
      UUID key,
      LineKind kind,
      LineRef ref,
      @Nullable LocalDate day,
      String location,
      String source,
      String reference,
      long amountMinor,
      String entryKind,
      String references,
      @Nullable String person,
      Object record) {
    ObjectNode content = CanonicalJson.document(record);
    UUID hash = LineKeys.digest(content.toString());
    return new LineRow(
        key,
        kind,
        sheet(ref),
        ref.line(),
        hash,
        day,
        location,
        source,
        reference,
        amountMinor,
        entryKind,
        references,
        person,
        content);
  }

  /** Sheets of a workbook are named after it: {@code sales.xlsx!March}. */
  private static String sheet(LineRef ref) {
    int mark = ref.file().lastIndexOf('!');
    return mark < 0 ? "" : ref.file().substring(mark + 1);
  }
}
