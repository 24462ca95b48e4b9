package com.medspasync.app.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused.
 *
 * @param code stable text that programs may act on
 * @param detail for people; never holds personal data
 * @param param the parameter that is wrong, when one is
 * @param errors every field that is wrong, when the request as such was understood
 * @param requestId what to quote to support
 * @see "RFC 9457, Problem Details for HTTP APIs"
 */
@Schema(description = "Why a request was refused (RFC 9457).")
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable String param,
    @Nullable List<FieldError> errors,
    String requestId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final URI STATUS_SAYS_IT_ALL = URI.create("about:blank");

  /**
   * One field that is wrong.
   *
   * @param pointer JSON pointer into the body, or the name of a parameter
   */
  public record FieldError(String pointer, String code, String detail) {}

  static Problem of(
      Response.StatusType status,
      String code,
      String detail,
      String instance,
      @Nullable String param,
      @Nullable List<FieldError> errors,
      String requestId) {
    return new Problem(
        STATUS_SAYS_IT_ALL,
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        instance,
        code,
        param,
        errors,
        requestId);
  }

  Response toResponse() {
    return Response.status(status)
        .type(MediaType.valueOf(MEDIA_TYPE))
        .header("Cache-Control", "no-store")
        .entity(this)
        .build();
  }
}
