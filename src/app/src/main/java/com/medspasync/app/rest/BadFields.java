package com.medspasync.app.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Names the fields of a request that are wrong. What stood in them is not repeated. */
final class BadFields {

  private BadFields() {}

  static List<Problem.FieldError> of(ConstraintViolationException invalid) {
    return invalid.getConstraintViolations().stream()
        .map(BadFields::of)
        .sorted(
            Comparator.comparing(Problem.FieldError::pointer)
                .thenComparing(Problem.FieldError::code))
        .toList();
  }

  private static Problem.FieldError of(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Problem.FieldError(
        pointer(violation.getPropertyPath()), kebab(constraint), violation.getMessage());
  }

  /** The method and its body argument are ours, not the caller's; what lies below them is his. */
  private static String pointer(Path path) {
    List<Path.Node> nodes =
        StreamSupport.stream(path.spliterator(), false)
            .filter(node -> node.getKind() != ElementKind.METHOD)
            .toList();
    boolean insideBody = nodes.stream().anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
    return nodes.stream()
        .filter(node -> !insideBody || node.getKind() != ElementKind.PARAMETER)
        .map(node ->
            node.getIndex() == null ? node.getName() : node.getIndex() + "/" + node.getName())
        .collect(Collectors.joining("/", "/", ""));
  }

  static Problem.FieldError of(JsonProcessingException unreadable) {
    return switch (unreadable) {
      case UnrecognizedPropertyException unknown ->
          new Problem.FieldError(pointer(unknown), "unknown", "There is no such field here.");
      case InvalidFormatException badValue ->
          new Problem.FieldError(
              pointer(badValue), "bad-value", "This value is not one the field can hold.");
      case MismatchedInputException badType ->
          new Problem.FieldError(
              pointer(badType), "bad-type", "This field holds another kind of value.");
      case JsonMappingException other ->
          new Problem.FieldError(pointer(other), "bad-value", "This value cannot be used here.");
      default ->
          new Problem.FieldError(
              "",
              "bad-json",
              "Not well-formed JSON, or more than is read" + place(unreadable.getLocation()) + ".");
    };
  }

  /** A limit that is hit within a number is reported without a place. */
  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : ", in line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
