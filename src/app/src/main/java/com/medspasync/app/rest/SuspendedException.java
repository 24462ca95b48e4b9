package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;

/** The practice is suspended: nothing of it can be reached until it is restored. */
public class SuspendedException extends DomainException {

  private static final long serialVersionUID = 1L;

  public SuspendedException() {
    super(
        Kind.FORBIDDEN,
        "tenants.suspended",
        "This practice is suspended. Nothing in it is lost; whoever runs this service for you can"
            + " open it again.");
  }
}
