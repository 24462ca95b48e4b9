package com.medspasync.app.statements.entity;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Keys by which the same record is known again in another export. They hold what its system never
 * changes, so that a later state of the record (paid, cancelled) keeps its key. Records of one file
 * with the same key are told apart by their order when the file is made visible.
 */
public final class LineKeys {

  private LineKeys() {}

  public static UUID of(SaleLine line) {
    return digest("sale", line.location(), line.invoice(), Integer.toString(line.ordinal()));
  }

  public static UUID of(Tender tender) {
    return digest("tender", tender.location(), tender.invoice(), tender.label());
  }

  public static UUID of(RewardLine line) {
    return digest("reward", line.program().slug(), line.rewardId());
  }

  public static UUID of(PayoutEntry entry) {
    return digest("payout", entry.processor(), entry.entryId(), entry.kind().name());
  }

  public static UUID of(ClientRecord client) {
    Person person = client.person();
    return person.memberId().isEmpty()
        ? digest("client", client.location(), person.name(), person.phone(), person.email())
        : digest("client", client.location(), "#", person.memberId());
  }

  /** The first 128 bits of SHA-256 over the parts, each preceded by its length. */
  public static UUID digest(String... parts) {
    MessageDigest sha = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      sha.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** A digest that every Java platform has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java platform lacks SHA-256", e);
    }
  }
}
