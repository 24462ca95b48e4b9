package com.medspasync.tenants;

import com.medspasync.kernel.TypedId;
import java.util.Optional;
import java.util.UUID;

/** Identifies a spa and, by that alone, names its schema and its role in the database. */
public record TenantId(UUID value) {

  /** What public ids of tenants begin with. */
  public static final String PREFIX = "tenant";

  public static TenantId next() {
    return new TenantId(TypedId.next());
  }

  /** The tenant behind {@code tenant_…}, or empty when the text is malformed. */
  public static Optional<TenantId> parse(String text) {
    return TypedId.parse(PREFIX, text).map(TenantId::new);
  }

  /**
   * Schema and role of this tenant: {@code t_} and 26 digits of base32, safe without quotes. The
   * two share a name so that the search path {@code "$user"} leads a role to its schema.
   */
  public String schema() {
    return TypedId.format("t", value);
  }

  /** The public form, {@code tenant_…}. */
  @Override
  public String toString() {
    return TypedId.format(PREFIX, value);
  }
}
