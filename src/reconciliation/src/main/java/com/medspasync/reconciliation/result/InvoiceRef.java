package com.medspasync.reconciliation.result;

/**
 * An invoice of a location, written {@code L1:INV-29484}.
 *
 * @param location code of the location
 * @param invoice invoice number, byte for byte as in its file
 */
public record InvoiceRef(String location, String invoice) {

  @Override
  public String toString() {
    return location + ":" + invoice;
  }
}
