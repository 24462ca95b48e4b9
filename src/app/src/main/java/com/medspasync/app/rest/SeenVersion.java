package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a thing the caller saw before changing it: from the header {@code If-Match}, or
 * from the field {@code version} of the body. One of them has to be there, so that nobody changes
 * what she has not seen.
 */
@RequestScoped
public class SeenVersion {

  private static final String HEADER = "If-Match";
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  @Inject private HttpServletRequest request;

  /**
   * @param inBody the body's version
   * @throws PreconditionRequiredException when the caller names none
   */
  public int orElse(@Nullable Integer inBody) {
    String header = request.getHeader(HEADER);
    if (header != null) {
      return parse(header);
    }
    if (inBody == null) {
      throw new PreconditionRequiredException();
    }
    return inBody;
  }

  private static int parse(String header) {
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new BadParameterException(HEADER, "the ETag of the answer that was shown");
    }
    return Integer.parseInt(tag.group(1));
  }

  /** The caller does not say which state is to be changed. */
  public static final class PreconditionRequiredException extends DomainException {

    private static final long serialVersionUID = 1L;

    PreconditionRequiredException() {
      super(
          Kind.CONFLICT,
          "request.version-required",
          "Say which state you saw: by If-Match with the ETag, or by the field version.");
    }
  }
}
