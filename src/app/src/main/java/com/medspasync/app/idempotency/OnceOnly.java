package com.medspasync.app.idempotency;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.rest.BadParameterException;
import com.medspasync.app.rest.Json;
import com.medspasync.app.rest.UnprocessableException;
import com.medspasync.kernel.DomainException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries a request with a key out once. The key is announced first; the request then holds it in
 * the transaction of its changes, and keeps its answer there. So whatever happens, a crash
 * included, either changes and answer are both there, or neither is and the request may be sent
 * again.
 *
 * <p>A refusal changes nothing and is not kept: asked again, the same request may succeed.
 */
@Interceptor
@Idempotent
@Priority(OnceOnly.AROUND_TRANSACTIONS)
public class OnceOnly {

  /** Before the container's interceptor of transactions, which joins the one begun here. */
  static final int AROUND_TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 100;

  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  @Inject private HttpServletRequest request;
  @Inject private CurrentCaller caller;
  @Inject private StoredAnswers answers;
  @Inject private Transactions transactions;

  @AroundInvoke
  Object carryOut(InvocationContext call) throws Exception {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw new BadParameterException(HEADER, "1 to 200 visible ASCII characters");
    }
    Method operation = call.getMethod();
    String route = operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    StoredAnswers.Name name = new StoredAnswers.Name(caller.get().person(), route, key);
    String fingerprint = fingerprint(caller.get().reach(), operation, call.getParameters());
    transactions.required(() -> answers.announce(name));
    return transactions.required(() -> once(name, fingerprint, call));
  }

  private Object once(StoredAnswers.Name name, String fingerprint, InvocationContext call) {
    if (!answers.hold(name)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "request.in-progress",
          "A request with this Idempotency-Key is being carried out. Wait for its answer.");
    }
    Optional<StoredAnswer> before = answers.find(name);
    if (before.isPresent()) {
      throw replay(before.get(), fingerprint);
    }
    Object result = proceed(call);
    answers.keep(name, answer(fingerprint, result));
    return result;
  }

  private static Object proceed(InvocationContext call) {
    try {
      return call.proceed();
    } catch (RuntimeException refusal) {
      throw refusal;
    } catch (Exception e) {
      throw new IllegalStateException("An operation throws what it does not declare", e);
    }
  }

  private static StoredAnswer answer(String fingerprint, Object result) {
    if (result instanceof Response response) {
      Object entity = response.getEntity();
      return new StoredAnswer(
          fingerprint,
          response.getStatus(),
          response.getHeaderString(HttpHeaders.LOCATION),
          entity == null ? "" : Json.write(entity));
    }
    return new StoredAnswer(
        fingerprint, Response.Status.OK.getStatusCode(), null, Json.write(result));
  }

  /** An answer that is thrown goes past the operation, whatever type that answers. */
  private static WebApplicationException replay(StoredAnswer stored, String fingerprint) {
    if (!stored.fingerprint().equals(fingerprint)) {
      throw new UnprocessableException(
          "request.key-reused",
          "This Idempotency-Key was used for another request. Take a new one.");
    }
    Response.ResponseBuilder answer =
        Response.status(stored.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header(REPLAYED, "true")
            .entity(stored.body());
    if (stored.location() != null) {
      answer.header(HttpHeaders.LOCATION, stored.location());
    }
    return new WebApplicationException(answer.build());
  }

  /**
   * What the caller sent, as far as it decides about the effect. Who reaches other locations now
   * asks for something else, and is not shown what the answer was before.
   */
  private static String fingerprint(Reach reach, Method operation, @Nullable Object[] values) {
    StringBuilder sent = new StringBuilder();
    Set<UUID> reached = reach.locations();
    if (reached != null) {
      sent.append(new TreeSet<>(reached)).append('\n');
    }
    Parameter[] parameters = operation.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAnnotationPresent(Context.class)
          && !parameters[i].isAnnotationPresent(HeaderParam.class)) {
        sent.append(text(values[i])).append('\n');
      }
    }
    return HexFormat.of().formatHex(sha256(sent.toString()));
  }

  private static String text(@Nullable Object sent) {
    return switch (sent) {
      case null -> "";
      case Fingerprinted body -> body.fingerprint();
      default -> Json.write(sent);
    };
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
