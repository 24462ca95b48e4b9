package com.medspasync.integrations.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes why links are proposed: one JSON object per link and line. */
final class ExplanationsFile {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private ExplanationsFile() {}

  static void write(Writer out, ReconciliationResult result) throws IOException {
    for (RewardMatch match : result.rewards()) {
      for (RewardLink link : match.links()) {
        if (link.role() == RewardLink.Role.TREATMENT) {
          try (JsonGenerator json = JSON.createGenerator(out)) {
            writeLink(json, match, link);
          }
          out.write('\n');
        }
      }
    }
    for (PayoutMatch match : result.payouts()) {
      for (InvoiceRef invoice : match.invoices()) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
          writeLink(json, match, invoice);
        }
        out.write('\n');
      }
    }
  }

  private static void writeLink(JsonGenerator json, RewardMatch match, RewardLink link)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("side", "rewards");
    writeRef(json, match.line().ref());
    json.writeStringField("reward_id", match.line().rewardId());
    json.writeStringField("pos_file", link.sale().file());
    json.writeNumberField("pos_line", link.sale().line());
    json.writeStringField("pos_ref", link.posRef());
    json.writeStringField("decision", match.decision().name().toLowerCase(Locale.ROOT));
    json.writeFieldName("confidence");
    json.writeNumber(Figures.probability(link.confidence()));
    writeExplanation(json, match.explanation());
    json.writeEndObject();
  }

  private static void writeLink(JsonGenerator json, PayoutMatch match, InvoiceRef invoice)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("side", "payouts");
    writeRef(json, match.entry().ref());
    json.writeStringField("entry_id", match.entry().entryId());
    json.writeStringField("invoice", invoice.toString());
    json.writeStringField("decision", match.decision().name().toLowerCase(Locale.ROOT));
    json.writeFieldName("confidence");
    json.writeNumber(Figures.probability(match.confidence()));
    writeExplanation(json, match.explanation());
    json.writeEndObject();
  }

  private static void writeRef(JsonGenerator json, LineRef ref) throws IOException {
    json.writeStringField("file", ref.file());
    json.writeNumberField("line", ref.line());
  }

  private static void writeExplanation(JsonGenerator json, Explanation explanation)
      throws IOException {
    writeLogOdds(json, "score", explanation.score());
    json.writeArrayFieldStart("fields");
    for (Explanation.Contribution field : explanation.contributions()) {
      json.writeStartObject();
      json.writeStringField("field", field.field());
      json.writeStringField("level", field.level());
      writeLogOdds(json, "log_odds", field.logOdds());
      json.writeStringField("left", field.left());
      json.writeStringField("right", field.right());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("vetoes");
    for (String veto : explanation.vetoes()) {
      json.writeString(veto);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alternatives");
    for (Explanation.Alternative alternative : explanation.alternatives()) {
      json.writeStartObject();
      json.writeStringField("pos_file", alternative.sale().file());
      json.writeNumberField("pos_line", alternative.sale().line());
      json.writeStringField("pos_ref", alternative.posRef());
      writeLogOdds(json, "score", alternative.score());
      json.writeStringField("reason", alternative.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("sentence", explanation.sentence());
  }

  private static void writeLogOdds(JsonGenerator json, String name, double logOdds)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(
        BigDecimal.valueOf(logOdds).setScale(4, RoundingMode.HALF_EVEN).toPlainString());
  }
}
