package com.medspasync.tenants.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a line of a file may look like, as JSON Schema, made from what the database knows of the
 * table.
 *
 * @see "JSON Schema 2020-12, json-schema.org/draft/2020-12"
 */
final class JsonSchema {

  private static final String TYPE = "type";

  private JsonSchema() {}

  /** The schema of a line of a file. */
  static String of(String title, String comment, Map<String, Map<String, Object>> properties) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    if (!comment.isEmpty()) {
      schema.put("description", comment);
    }
    schema.put(TYPE, "object");
    schema.put("properties", properties);
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("additionalProperties", false);
    return Json.write(schema) + "\n";
  }

  static Map<String, Object> property(ColumnForm form, boolean nullable, String comment) {
    Map<String, Object> property = form.schema();
    if (nullable) {
      property.computeIfPresent(TYPE, (_, type) -> withNull(type));
    }
    if (!comment.isEmpty()) {
      property.put("description", comment);
    }
    return property;
  }

  private static List<Object> withNull(Object type) {
    List<Object> types = new ArrayList<>(type instanceof List<?> several ? several : List.of(type));
    types.add("null");
    return types;
  }
}
