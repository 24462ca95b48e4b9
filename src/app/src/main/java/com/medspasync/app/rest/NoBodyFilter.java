package com.medspasync.app.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Refuses fields sent to an operation that takes none. It would ignore them, and the caller would
 * believe that they were taken into account. An empty object is as good as nothing.
 */
@Provider
public class NoBodyFilter implements ContainerRequestFilter {

  /** More than any caller sends by mistake; enough to name the first field. */
  private static final int LONGEST = 64 * 1024;

  @Context private ResourceInfo resource;

  /** What an operation without a body takes. */
  private record Nothing() {}

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (takesBody(resource.getResourceMethod()) || !request.hasEntity()) {
      return;
    }
    byte[] body = request.getEntityStream().readNBytes(LONGEST);
    if (body.length > 0) {
      Json.MAPPER.readValue(body, Nothing.class);
    }
  }

  /** A parameter that no annotation takes from elsewhere is filled from the body. */
  private static boolean takesBody(Method operation) {
    return Arrays.stream(operation.getParameters())
        .anyMatch(parameter ->
            Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation ->
                    annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs")));
  }
}
