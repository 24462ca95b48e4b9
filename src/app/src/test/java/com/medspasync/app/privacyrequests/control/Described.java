package com.medspasync.app.privacyrequests.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** As much of JSON Schema as the description of a copy uses. */
record Described(JsonNode schema) {

  static Described by(JsonNode schema) {
    return new Described(schema);
  }

  /** Where a document is not as described. */
  List<String> faults(JsonNode document) {
    List<String> faults = new ArrayList<>();
    look("", schema, document, faults);
    return faults;
  }

  private static void look(String at, JsonNode described, JsonNode found, List<String> faults) {
    if (!types(described).contains(type(found))) {
      faults.add(at + " is " + type(found));
      return;
    }
    if (described.has("const") && !described.path("const").equals(found)) {
      faults.add(at + " is " + found);
    }
    if (described.has("enum") && !texts(described.path("enum")).contains(found.asText())) {
      faults.add(at + " is " + found);
    }
    if (described.has("pattern") && !found.asText().matches(described.path("pattern").asText())) {
      faults.add(at + " is " + found);
    }
    JsonNode properties = described.path("properties");
    for (String required : texts(described.path("required"))) {
      if (!found.has(required)) {
        faults.add(at + "/" + required + " is missing");
      }
    }
    boolean closed = described.has("additionalProperties");
    found
        .properties()
        .forEach(field -> {
          if (properties.has(field.getKey())) {
            look(
                at + "/" + field.getKey(),
                properties.path(field.getKey()),
                field.getValue(),
                faults);
          } else if (closed) {
            faults.add(at + "/" + field.getKey() + " is not described");
          }
        });
    if (found.isArray()) {
      found.forEach(element -> look(at + "/-", described.path("items"), element, faults));
    }
  }

  private static Set<String> types(JsonNode described) {
    JsonNode type = described.path("type");
    return type.isTextual() ? Set.of(type.asText()) : texts(type);
  }

  private static String type(JsonNode found) {
    return switch (found.getNodeType()) {
      case NUMBER -> found.isIntegralNumber() ? "integer" : "number";
      default -> found.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
