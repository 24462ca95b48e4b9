package com.medspasync.app.privacyrequests.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.medspasync.app.statements.control.CanonicalJson;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about, in a few words for people.
 *
 * @param item what was bought, paid or granted; empty for an entry of a client list
 */
record LineWords(String item, @Nullable BigDecimal quantity, String note) {

  static LineWords of(KeptLine line) {
    JsonNode content = CanonicalJson.tree(line.document());
    return switch (line.kind()) {
      case SALE -> new LineWords(text(content, "item"), quantity(content), text(content, "note"));
      case TENDER -> new LineWords(text(content, "label"), null, "");
      case REWARD ->
          new LineWords(
              StreamSupport.stream(content.path("products").spliterator(), false)
                  .map(JsonNode::asText)
                  .collect(Collectors.joining(", ")),
              quantity(content),
              text(content, "certificate"));
      case PAYOUT -> new LineWords(text(content, "description"), null, "");
      case CLIENT -> new LineWords("", null, "");
    };
  }

  private static String text(JsonNode content, String field) {
    return content.path(field).asText();
  }

  private static @Nullable BigDecimal quantity(JsonNode content) {
    JsonNode quantity = content.path("quantity");
    return quantity.isNumber() ? quantity.decimalValue() : null;
  }
}
