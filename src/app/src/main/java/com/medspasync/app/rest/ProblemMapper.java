package com.medspasync.app.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.medspasync.app.web.RequestId;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.TenantClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a resource throws into a problem: refusals with their code, bad input with every
 * bad field, and anything else into one sentence that gives nothing away while the log has it all.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

  /** RFC 9110, section 15.5.21; JAX-RS does not name it. */
  private static final Response.StatusType UNPROCESSABLE =
      new OtherStatus(422, "Unprocessable Content");

  /** RFC 4918, section 11.5; JAX-RS does not name it. */
  private static final Response.StatusType INSUFFICIENT_STORAGE =
      new OtherStatus(507, "Insufficient Storage");

  @Context private UriInfo uri;
  @Context private Request request;
  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case RetryLaterException refusal -> retryLater(refusal);
      case UnauthenticatedException refusal -> problem(Status.UNAUTHORIZED, refusal);
      case BadParameterException refusal -> badParameter(refusal);
      case UnprocessableException refusal -> problem(UNPROCESSABLE, refusal);
      case StorageFullException refusal -> problem(INSUFFICIENT_STORAGE, refusal);
      case SeenVersion.PreconditionRequiredException refusal ->
          problem(Status.PRECONDITION_REQUIRED, refusal);
      case StaleException refusal ->
          problem(
              headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                  ? Status.CONFLICT
                  : Status.PRECONDITION_FAILED,
              refusal);
      case DomainException refusal -> problem(status(refusal.kind()), refusal);
      case ConstraintViolationException invalid -> invalid(invalid);
      case JsonProcessingException unreadable ->
          problem(
              Status.BAD_REQUEST,
              "request.unreadable",
              "The body is not the JSON that this operation takes.",
              null,
              List.of(BadFields.of(unreadable)));
      case WebApplicationException refusal
          when refusal.getCause() instanceof BadParameterException bad ->
          badParameter(bad);
      case WebApplicationException refusal -> fromContainer(refusal);
      default ->
          TenantClosedException.isBehind(failure)
              ? problem(Status.FORBIDDEN, new SuspendedException())
              : unexpected(failure);
    };
  }

  private Response badParameter(BadParameterException refusal) {
    return problem(Status.BAD_REQUEST, refusal.code(), detail(refusal), refusal.parameter(), null);
  }

  /** A request without a body has its constraints on parameters. */
  private Response invalid(ConstraintViolationException invalid) {
    List<Problem.FieldError> errors = BadFields.of(invalid);
    boolean reading = request.getMethod().equals("GET");
    return problem(
        Status.BAD_REQUEST,
        "request.invalid",
        "Some fields are not as they should be.",
        reading ? errors.getFirst().pointer().substring(1) : null,
        errors);
  }

  private Response retryLater(RetryLaterException refusal) {
    Duration delay = refusal.delay();
    return Response.fromResponse(problem(status(refusal.kind()), refusal))
        .header(HttpHeaders.RETRY_AFTER, Math.max(1, delay.plusMillis(999).toSeconds()))
        .build();
  }

  /**
   * Refusals of JAX-RS itself: no such path, wrong method, wrong media type, unreadable parameter.
   */
  private Response fromContainer(WebApplicationException refusal) {
    Response.StatusType status = refusal.getResponse().getStatusInfo();
    if (status.getFamily() != Response.Status.Family.CLIENT_ERROR) {
      return status.getFamily() == Response.Status.Family.REDIRECTION
          ? refusal.getResponse()
          : unexpected(refusal);
    }
    Response answer =
        problem(
            status, "request." + slug(status), "The request could not be carried out.", null, null);
    String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  private Response unexpected(Throwable failure) {
    LOG.log(Level.ERROR, "Request " + RequestId.current() + " failed", failure);
    return problem(
        Status.INTERNAL_SERVER_ERROR,
        "server.unexpected",
        "Something went wrong on our side. Nothing you sent is lost if we confirmed it before.",
        null,
        null);
  }

  private Response problem(Response.StatusType status, DomainException refusal) {
    return problem(status, refusal.code(), detail(refusal), null, null);
  }

  private Response problem(
      Response.StatusType status,
      String code,
      String detail,
      @Nullable String param,
      @Nullable List<Problem.FieldError> errors) {
    String instance = uri.getRequestUri().getPath();
    return Problem.of(status, code, detail, instance, param, errors, RequestId.current())
        .toResponse();
  }

  private static String detail(DomainException refusal) {
    String message = refusal.getMessage();
    return message == null ? refusal.code() : message;
  }

  private static String slug(Response.StatusType status) {
    return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Response.StatusType status(DomainException.Kind kind) {
    return switch (kind) {
      case INVALID -> Status.BAD_REQUEST;
      case FORBIDDEN -> Status.FORBIDDEN;
      case NOT_FOUND -> Status.NOT_FOUND;
      case CONFLICT -> Status.CONFLICT;
      case LIMIT -> Status.TOO_MANY_REQUESTS;
      case UPSTREAM -> Status.BAD_GATEWAY;
    };
  }

  /** A status that the enumeration of JAX-RS lacks. */
  private record OtherStatus(int getStatusCode, String getReasonPhrase)
      implements Response.StatusType {

    @Override
    public Response.Status.Family getFamily() {
      return Response.Status.Family.familyOf(getStatusCode);
    }
  }

  /** Jersey maps these types itself; a mapper for the very type goes before its own. */
  @Provider
  public static class OfValidation implements ExceptionMapper<ValidationException> {

    @Context private UriInfo uri;
    @Context private Request request;
    @Context private HttpHeaders headers;

    @Override
    public Response toResponse(ValidationException failure) {
      return in(uri, request, headers).toResponse(failure);
    }
  }

  /** As {@link OfValidation}, for bodies that cannot be read. */
  @Provider
  public static class OfJson implements ExceptionMapper<JsonProcessingException> {

    @Context private UriInfo uri;
    @Context private Request request;
    @Context private HttpHeaders headers;

    @Override
    public Response toResponse(JsonProcessingException failure) {
      return in(uri, request, headers).toResponse(failure);
    }
  }

  private static ProblemMapper in(UriInfo uri, Request request, HttpHeaders headers) {
    ProblemMapper mapper = new ProblemMapper();
    mapper.uri = uri;
    mapper.request = request;
    mapper.headers = headers;
    return mapper;
  }
}
