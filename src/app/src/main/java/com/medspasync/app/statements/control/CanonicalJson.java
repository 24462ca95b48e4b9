package com.medspasync.app.statements.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.medspasync.reconciliation.model.LineRef;

/**
 * Canonical records as JSON documents, without the place they were found at: that is a property of
 * the file, not of the record.
 */
public final class CanonicalJson {

  private static final String REF = "ref";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private CanonicalJson() {}

  /** The document of a record, without its place. */
  public static ObjectNode document(Object line) {
    ObjectNode document = MAPPER.valueToTree(line);
    document.remove(REF);
    return document;
  }

  /** The record of a document, found at {@code ref}. */
  public static <T> T line(String document, LineRef ref, Class<T> type) {
    try {
      ObjectNode node = (ObjectNode) MAPPER.readTree(document);
      node.set(REF, MAPPER.valueToTree(ref));
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored " + type.getSimpleName() + " is unreadable", e);
    }
  }

  /** Any value as text. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          value.getClass().getSimpleName() + " cannot be written as JSON", e);
    }
  }

  /** The value that {@link #write} wrote. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored " + type.getSimpleName() + " is unreadable", e);
    }
  }

  /** A stored document for looking into. */
  public static JsonNode tree(String text) {
    return read(text, JsonNode.class);
  }
}
