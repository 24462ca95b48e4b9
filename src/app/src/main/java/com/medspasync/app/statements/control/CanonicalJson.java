package com.medspasync.app.statements.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Person;
import java.io.IOException;

/**
 * Canonical records as JSON documents, without the place they were found at: that is a property of
 * the file, not of the record.
 */
public final class CanonicalJson {

  private static final String REF = "ref";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(LineRef.class, new KnownPlace()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private CanonicalJson() {}

  /** Gives a record whose document does not say it the place that the caller knows. */
  private static final class KnownPlace extends StdDeserializer<LineRef> {

    private static final long serialVersionUID = 1L;

    KnownPlace() {
      super(LineRef.class);
    }

    @Override
    public LineRef deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      throw MismatchedInputException.from(
          parser, LineRef.class, "a record does not say where it was found");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
      Object place = context.getAttribute(REF);
      if (place == null) {
        throw MismatchedInputException.from(
            context.getParser(), LineRef.class, "nobody said where the record was found");
      }
      return place;
    }
  }

  /** The document of a record, without its place. */
  public static ObjectNode document(Object line) {
    ObjectNode document = MAPPER.valueToTree(line);
    document.remove(REF);
    return document;
  }

  /** The record of a document, found at {@code ref}. */
  public static <T> T line(String document, LineRef ref, Class<T> type) {
    try {
      return MAPPER.readerFor(type).withAttribute(REF, ref).readValue(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored " + type.getSimpleName() + " is unreadable", e);
    }
  }

  /** Whom the document of a line is about. */
  public static Person personOf(String document, LineKind kind) {
    try {
      return MAPPER.treeToValue(tree(document).required(personField(kind)), Person.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored person is unreadable", e);
    }
  }

  /** Where the document of a line says whom it is about. */
  static String personField(LineKind kind) {
    return switch (kind) {
      case SALE, TENDER -> "client";
      case REWARD -> "member";
      case PAYOUT -> "payer";
      case CLIENT -> "person";
    };
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
