package com.medspasync.app.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets the API document tell which properties are always there: those whose record component is not
 * {@code @Nullable}; and in which form refusals come. The build names this class to the document's
 * writer; the running application does not use it.
 */
public class AnsweredShapes implements OASFilter {

  private static final String REFERENCE = "#/components/schemas/";

  /** Tag of operations that come before there is a caller whose keys could be kept. */
  private static final String SIGNING_IN = "Identity";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    describeMoney(Objects.requireNonNull(schemas.get("Money"), "schema of Money"));
    List<? extends Class<?>> records = records();
    schemas.forEach((name, schema) ->
        records.stream()
            .filter(type -> isShapeOf(type, name, schema))
            .findFirst()
            .ifPresent(type -> schema.setRequired(alwaysThere(type))));
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(operation -> {
          requireBody(operation, schemas);
          if (bodies(operation, schemas).anyMatch(AnsweredShapes::mayNameVersion)) {
            operation.addParameter(ifMatch());
          }
          operation.getResponses().getAPIResponses().forEach(AnsweredShapes::describeRefusal);
          operation.getResponses().addAPIResponse("default", refusal());
        });
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> Stream.ofNullable(path.getPOST()))
        .filter(operation -> !operation.getTags().contains(SIGNING_IN))
        .forEach(operation -> operation.addParameter(idempotencyKey()));
  }

  private static APIResponse refusal() {
    return OASFactory.createAPIResponse()
        .description("The request was refused.")
        .content(problem());
  }

  /** An operation says when it refuses; every one does so in one form. */
  private static void describeRefusal(String status, APIResponse response) {
    if (status.startsWith("4") && response.getContent() == null) {
      response.setContent(problem());
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(REFERENCE + "Problem")));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description(
            "The caller's own name for this request, kept for 24 hours. Sent again with the same body it"
                + " is answered with what was answered before, and Idempotent-Replayed: true; with"
                + " another body it is refused with 422, and with 409 while the first is carried out.")
        .schema(
            OASFactory.createSchema().type(Schema.SchemaType.STRING).minLength(1).maxLength(200));
  }

  /** Such a body leaves it to {@link SeenVersion}, which looks into the header first. */
  private static boolean mayNameVersion(Schema body) {
    return body.getProperties() != null
        && body.getProperties().containsKey("version")
        && (body.getRequired() == null || !body.getRequired().contains("version"));
  }

  private static Parameter ifMatch() {
    return OASFactory.createParameter()
        .name("If-Match")
        .in(Parameter.In.HEADER)
        .description(
            "The ETag of the state that the caller saw, instead of the field version. When somebody has"
                + " changed it meanwhile the request is refused with 409; without either it is refused"
                + " as well.")
        .schema(
            OASFactory.createSchema().type(Schema.SchemaType.STRING).pattern("^\"[0-9]{1,9}\"$"));
  }

  /** The mapping of {@link Json} writes two of its properties. */
  private static void describeMoney(Schema money) {
    Schema minor = money.getProperties().get("minor");
    Schema currency =
        OASFactory.createSchema().type(Schema.SchemaType.STRING).description("ISO 4217 code");
    money.setProperties(Map.of());
    money.addProperty("minor", minor).addProperty("currency", currency);
    money.setRequired(List.of("minor", "currency"));
  }

  /** Names of nested and generic types are only the beginning of a schema's name. */
  private static boolean isShapeOf(Class<?> type, String name, Schema schema) {
    var renamed =
        type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    String own =
        renamed == null || renamed.name().isEmpty() ? type.getSimpleName() : renamed.name();
    return name.startsWith(own)
        && schema.getProperties() != null
        && schema.getProperties().keySet().equals(properties(type));
  }

  private static Set<String> properties(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(AnsweredShapes::property)
        .collect(Collectors.toSet());
  }

  private static List<String> alwaysThere(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(AnsweredShapes::property)
        .toList();
  }

  private static String property(RecordComponent component) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .orElse(component.getName());
  }

  /** A body in which something must stand cannot be left out. */
  private static void requireBody(Operation operation, Map<String, Schema> schemas) {
    if (bodies(operation, schemas)
        .anyMatch(schema -> schema.getRequired() != null && !schema.getRequired().isEmpty())) {
      operation.getRequestBody().setRequired(true);
    }
  }

  private static Stream<Schema> bodies(Operation operation, Map<String, Schema> schemas) {
    return Stream.ofNullable(operation.getRequestBody())
        .map(RequestBody::getContent)
        .flatMap(content -> content.getMediaTypes().values().stream())
        .flatMap(media -> Stream.ofNullable(media.getSchema()))
        .map(Schema::getRef)
        .filter(reference -> reference != null && reference.startsWith(REFERENCE))
        .map(reference -> schemas.get(reference.substring(REFERENCE.length())));
  }

  private static List<? extends Class<?>> records() {
    try {
      Path classes =
          Path.of(AnsweredShapes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
            .sorted()
            .map(file -> load(file.substring(0, file.length() - ".class".length())))
            .filter(Class::isRecord)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a code source is a file address", e);
    }
  }

  private static Class<?> load(String path) {
    try {
      return Class.forName(path.replace('/', '.'), false, AnsweredShapes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the class file was just seen", e);
    }
  }
}
