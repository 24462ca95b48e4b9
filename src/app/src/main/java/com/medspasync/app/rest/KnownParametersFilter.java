package com.medspasync.app.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters that the operation does not have, that are given twice, or that hold
 * what no text holds. A misspelled filter that is ignored shows a list that is not the one asked
 * for.
 */
@Provider
public class KnownParametersFilter implements ContainerRequestFilter {

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> names =
        known.computeIfAbsent(resource.getResourceMethod(), KnownParametersFilter::namesOf);
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> {
          if (!names.contains(name)) {
            throw BadParameterException.unknown(name);
          }
          if (values.size() > 1) {
            throw BadParameterException.repeated(name);
          }
          if (!values.stream().allMatch(PlainValues::isPlain)) {
            throw new BadParameterException(name, "text without zero characters");
          }
        });
  }

  private static Set<String> namesOf(Method operation) {
    return Arrays.stream(operation.getParameters())
        .flatMap(KnownParametersFilter::parameters)
        .filter(element -> element.isAnnotationPresent(QueryParam.class))
        .map(element -> element.getAnnotation(QueryParam.class).value())
        .collect(Collectors.toSet());
  }

  private static Stream<AnnotatedElement> parameters(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? fields(parameter.getType())
        : Stream.of(parameter);
  }

  private static Stream<AnnotatedElement> fields(Class<?> bean) {
    return Stream.<Class<?>>iterate(bean, type -> type != Object.class, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
  }
}
