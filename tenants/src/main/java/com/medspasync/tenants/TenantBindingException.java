package com.medspasync.tenants;

/**
 * Code asked for a tenant's data without a tenant, or with a second one. A mistake in the program
 * and never a person's, so it is not a DomainException.
 */
public final class TenantBindingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public TenantBindingException(String message) {
    super(message);
  }
}
