package com.medspasync.app.outbound;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request of ours was not sent, or brought no answer. */
public class OutboundException extends IOException {

  /** Why. */
  public enum Reason {
    /** The address is not one that we send anything to. */
    REFUSED,
    /** Nobody answers there, or not by TLS that can be trusted. */
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  OutboundException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
