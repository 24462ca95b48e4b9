package com.medspasync.app.identity.boundary;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a resource method is named in the permissions file: {@code GET /imports/{id}}. */
final class Route {

  /** {@code {name: pattern}}; the pattern may hold braces of its own, one level deep. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

  private Route() {}

  /** The route of a method, or empty when it answers no request by itself. */
  static Optional<String> of(Class<?> resource, Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(java.util.Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst()
        .map(verb -> verb + " " + path(resource) + path(method));
  }

  private static String path(java.lang.reflect.AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    if (path == null || path.value().replace("/", "").isEmpty()) {
      return "";
    }
    String trimmed = path.value().replaceAll("^/+|/+$", "");
    return "/" + VARIABLE.matcher(trimmed).replaceAll("{$1}");
  }
}
