package com.medspasync.tenants;

import java.time.ZoneId;
import java.util.Currency;

/** What has to be known of a spa before it can be created. */
public record NewTenant(TenantId id, String name, Currency currency, ZoneId zone, boolean demo) {

  public NewTenant {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a tenant needs a name");
    }
  }

  /** A spa that keeps its books in US dollars, under a new id. */
  public static NewTenant inDollars(String name, ZoneId zone) {
    return new NewTenant(TenantId.next(), name, Currency.getInstance("USD"), zone, false);
  }
}
