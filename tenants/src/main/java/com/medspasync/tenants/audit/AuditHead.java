package com.medspasync.tenants.audit;

import java.util.HexFormat;

/**
 * A place in a chain.
 *
 * @param position from 1; 0 before the first event
 * @param hash in hexadecimal digits
 */
public record AuditHead(long position, String hash) {

  private static final int HASH_BYTES = 32;

  /** Where a chain without events ends. */
  public static final AuditHead EMPTY = of(0, new byte[HASH_BYTES]);

  static AuditHead of(long position, byte[] hash) {
    return new AuditHead(position, HexFormat.of().formatHex(hash));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }
}
