package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;
import java.time.Duration;

/** Too much was asked for; the same may be asked for again after a while. */
public class RetryLaterException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final Duration delay;

  public RetryLaterException(String code, String message, Duration delay) {
    super(Kind.LIMIT, code, message);
    this.delay = delay;
  }

  public Duration delay() {
    return delay;
  }
}
