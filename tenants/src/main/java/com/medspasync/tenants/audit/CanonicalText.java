package com.medspasync.tenants.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/**
 * What is sealed and hashed: texts in a fixed order, each as {@code length:text,} with the length
 * in bytes of UTF-8, so that no two events have the same bytes.
 *
 * @see "D. J. Bernstein, Netstrings (1997)"
 */
final class CanonicalText {

  private static final String EVENT = "medspasync-audit-event-1";
  private static final String LINK = "medspasync-audit-link-1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private CanonicalText() {}

  /** The bytes of an event that the seal covers. */
  static byte[] of(AuditScope scope, AuditEvent event) {
    return netstrings(EVENT, texts(scope, event).toArray(String[]::new));
  }

  /** What tells the event from all others, in the order in which it is hashed. */
  static List<String> texts(AuditScope scope, AuditEvent event) {
    AuditEvent.Doer doer = event.doer();
    return List.of(
        scope.name(),
        event.publicId(),
        TIME.format(event.occurredAt()),
        event.action(),
        event.outcome().name(),
        doer.kind().name(),
        doer.personText(),
        doer.role(),
        doer.address(),
        doer.request(),
        event.objectText(),
        event.details());
  }

  /** SHA-256 of an event at its place in the chain. */
  static byte[] hash(byte[] previous, long position, byte[] event, byte[] seal) {
    HexFormat hex = HexFormat.of();
    return sha256(
        netstrings(
            LINK,
            hex.formatHex(previous),
            Long.toString(position),
            hex.formatHex(sha256(event)),
            hex.formatHex(seal)));
  }

  private static byte[] netstrings(String first, String... others) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    addNetstring(bytes, first);
    for (String text : others) {
      addNetstring(bytes, text);
    }
    return bytes.toByteArray();
  }

  private static void addNetstring(ByteArrayOutputStream bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(utf8);
    bytes.write(',');
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
