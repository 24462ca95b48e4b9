package com.medspasync.integrations.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.reconciliation.settlement.FeeSchedule;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import com.medspasync.reconciliation.settlement.SettledTender;
import com.medspasync.reconciliation.settlement.Settlement;
import com.medspasync.reconciliation.settlement.Tariff;
import com.medspasync.reconciliation.settlement.UnusualFee;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Writes the totals as JSON. Money is dollars with two decimals. */
final class SummaryFile {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private SummaryFile() {}

  static void write(Writer out, ReconciliationSummary summary) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeObjectFieldStart("period");
      json.writeStringField("from", summary.period().from().toString());
      json.writeStringField("to", summary.period().to().toString());
      json.writeEndObject();
      json.writeArrayFieldStart("locations");
      for (String location : summary.locations()) {
        json.writeString(location);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("money");
      money(json, "at_stake", summary.atStakeMinor());
      money(json, "recovered", summary.recoveredMinor());
      money(json, "timing", summary.timingMinor());
      json.writeEndObject();
      writeFindings(json, summary);
      writeRewards(json, summary);
      writePayouts(json, summary);
      writeFiles(json, summary);
      json.writeArrayFieldStart("notes");
      for (String note : summary.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeFindings(JsonGenerator json, ReconciliationSummary summary)
      throws IOException {
    json.writeArrayFieldStart("by_category");
    for (ReconciliationSummary.Found found : summary.findings()) {
      json.writeStartObject();
      json.writeStringField("category", found.finding().key());
      json.writeStringField("nature", found.finding().nature().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("count", found.count());
      money(json, "money", found.minor());
      json.writeStringField("title", found.finding().title());
      json.writeStringField("action", found.finding().action());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRewards(JsonGenerator json, ReconciliationSummary summary)
      throws IOException {
    json.writeObjectFieldStart("rewards");
    decisions(json, summary.rewards());
    counts(json, summary.rewardCategories());
    json.writeArrayFieldStart("programs");
    for (ReconciliationSummary.ProgramTotals program : summary.programs()) {
      json.writeStartObject();
      json.writeStringField("program", program.program().slug());
      decisions(json, program.lines());
      money(json, "redeemed", program.redeemedMinor());
      money(json, "tied_to_a_sale", program.tiedMinor());
      money(json, "reimbursed", program.reimbursedMinor());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePayouts(JsonGenerator json, ReconciliationSummary summary)
      throws IOException {
    json.writeObjectFieldStart("payouts");
    decisions(json, summary.payouts());
    counts(json, summary.payoutCategories());
    json.writeArrayFieldStart("processors");
    for (ReconciliationSummary.ProcessorTotals processor : summary.processors()) {
      json.writeStartObject();
      json.writeStringField("processor", processor.processor());
      decisions(json, processor.entries());
      money(json, "gross", processor.grossMinor());
      money(json, "fee", processor.feeMinor());
      money(json, "net", processor.netMinor());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tie_out");
    for (PayoutTieOut tie : summary.settlement().tieOuts()) {
      json.writeStartObject();
      json.writeStringField("processor", tie.processor());
      json.writeStringField("payout_id", tie.payoutId());
      json.writeStringField("paid_on", tie.paidOn() == null ? "" : tie.paidOn().toString());
      json.writeNumberField("entries", tie.entries().size());
      json.writeNumberField("sales", tie.tenders().size());
      money(json, "gross", tie.grossMinor());
      money(json, "fee", tie.feeMinor());
      money(json, "net", tie.netMinor());
      if (tie.transferMinor() != null) {
        money(json, "transfer", tie.transferMinor());
        money(json, "difference", tie.differenceMinor());
      }
      json.writeStringField("state", tie.state().name().toLowerCase(Locale.ROOT));
      json.writeStringField("entries_by", tie.membership().name().toLowerCase(Locale.ROOT));
      json.writeArrayFieldStart("invoices");
      for (SettledTender sale : tie.tenders()) {
        json.writeString(sale.tender().location() + ":" + sale.tender().invoice());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    writeFees(json, summary.settlement());
    json.writeEndObject();
  }

  private static void writeFees(JsonGenerator json, Settlement settlement) throws IOException {
    json.writeArrayFieldStart("fee_schedules");
    for (FeeSchedule schedule : settlement.feeSchedules()) {
      json.writeStartObject();
      json.writeStringField("processor", schedule.processor());
      json.writeNumberField("charges", schedule.charges());
      json.writeNumberField("explained", schedule.explained());
      json.writeArrayFieldStart("tariffs");
      for (Tariff tariff : schedule.tariffs()) {
        json.writeStartObject();
        json.writeFieldName("percent");
        json.writeNumber(BigDecimal.valueOf(tariff.basisPoints(), 2));
        money(json, "fixed", tariff.fixedMinor());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unusual_fees");
    for (UnusualFee fee : settlement.unusualFees()) {
      json.writeStartObject();
      json.writeStringField("file", fee.entry().ref().file());
      json.writeNumberField("line", fee.entry().ref().line());
      json.writeStringField("processor", fee.entry().processor());
      json.writeStringField("entry_id", fee.entry().entryId());
      money(json, "gross", fee.entry().grossMinor());
      money(json, "fee", fee.entry().feeMinor());
      money(json, "usual", fee.usualMinor());
      money(json, "excess", fee.excessMinor());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFiles(JsonGenerator json, ReconciliationSummary summary)
      throws IOException {
    json.writeArrayFieldStart("files");
    for (FileReport file : summary.files()) {
      json.writeStartObject();
      json.writeStringField("file", file.file());
      json.writeStringField("recognized_as", file.recognizedAs());
      json.writeBooleanField("guessed", file.guessed());
      json.writeNumberField("rows", file.rows());
      json.writeNumberField("read", file.read());
      json.writeNumberField("skipped", file.skipped());
      json.writeNumberField("rejected", file.rejected());
      json.writeStringField("message", file.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void decisions(JsonGenerator json, ReconciliationSummary.Decisions decisions)
      throws IOException {
    json.writeNumberField("lines", decisions.total());
    json.writeNumberField("auto", decisions.auto());
    json.writeNumberField("review", decisions.review());
    json.writeNumberField("none", decisions.none());
  }

  private static void counts(JsonGenerator json, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart("categories");
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void money(JsonGenerator json, String name, long minor) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Figures.dollars(minor));
  }
}
