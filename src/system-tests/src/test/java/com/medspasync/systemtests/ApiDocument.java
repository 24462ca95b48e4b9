package com.medspasync.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The document that the running product serves. Tests that go by it know of a new operation the
 * moment it is there.
 */
final class ApiDocument {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String API = "/api/v1";
  private static final String OPERATORS = "/operator/";
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode root;

  private ApiDocument(JsonNode root) {
    this.root = root;
  }

  static ApiDocument of(Staff staff) {
    try {
      return new ApiDocument(
          YAML.readTree(staff.nobody().accept("*/*").get("/openapi").asString()));
    } catch (JsonProcessingException e) {
      throw new AssertionError("The served document cannot be read", e);
    }
  }

  /**
   * Something that can be asked for.
   *
   * @param path below {@code /api/v1}, with its variables in braces
   * @param fields of the JSON body
   */
  record Operation(
      String id,
      String method,
      String path,
      List<Parameter> parameters,
      List<Field> fields,
      boolean multipart) {

    /** As the file of permissions names it. */
    String route() {
      return method + " " + path;
    }

    boolean writes() {
      return !method.equals("GET");
    }

    List<String> variables() {
      return parameters.stream()
          .filter(parameter -> parameter.in().equals("path"))
          .map(Parameter::name)
          .toList();
    }
  }

  /**
   * A parameter of an operation.
   *
   * @param in {@code path}, {@code query} or {@code header}
   * @param text whether it takes any text, and not a number, a day or one of a few words
   */
  record Parameter(String name, String in, boolean text) {}

  /**
   * A field of a body.
   *
   * @param path names from the outermost object on, without the positions in lists
   * @param text as of {@link Parameter}
   * @param object whether it holds objects with fields of their own
   */
  record Field(String path, boolean text, boolean object) {}

  /** What people of practices can ask for, in the order of the document. */
  List<Operation> operations() {
    return all().stream().filter(operation -> !operation.path().startsWith(OPERATORS)).toList();
  }

  /** What operators can ask for. */
  List<Operation> operatorsOperations() {
    return all().stream().filter(operation -> operation.path().startsWith(OPERATORS)).toList();
  }

  /** All of them. */
  List<Operation> all() {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        found.add(operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return found;
  }

  private Operation operation(String path, String method, JsonNode described) {
    if (!path.startsWith(API + "/")) {
      throw new AssertionError(path + " does not lie below " + API);
    }
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : described.path("parameters")) {
      parameters.add(
          new Parameter(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              isText(parameter.path("schema"))));
    }
    JsonNode content = described.path("requestBody").path("content");
    return new Operation(
        described.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path.substring(API.length()),
        parameters,
        fields("", content.path("application/json").path("schema")).toList(),
        content.has("multipart/form-data"));
  }

  private Stream<Field> fields(String above, JsonNode schema) {
    return resolved(schema).path("properties").properties().stream()
        .flatMap(property -> {
          String path = above + property.getKey();
          JsonNode type = ofElements(property.getValue());
          boolean object = type.has("properties");
          return Stream.concat(
              Stream.of(new Field(path, isText(type), object)),
              object ? fields(path + ".", type) : Stream.empty());
        });
  }

  private JsonNode ofElements(JsonNode schema) {
    JsonNode type = resolved(schema);
    return type.path("type").asText().equals("array") ? resolved(type.path("items")) : type;
  }

  private boolean isText(JsonNode schema) {
    JsonNode type = resolved(schema);
    return type.path("type").asText().equals("string") && !type.has("enum") && !type.has("format");
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith(SCHEMAS)
        ? root.path("components").path("schemas").path(reference.substring(SCHEMAS.length()))
        : schema;
  }
}
