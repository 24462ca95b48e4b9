package com.medspasync.tenants;

/** Makes the key of a new tenant's personal data, outside the database. */
@FunctionalInterface
public interface KeyMaker {

  /**
   * Makes a key that lasts, unless the tenant has one.
   *
   * @return a mark by which the key is known again; it says nothing about the key
   */
  String make(TenantId tenant);
}
