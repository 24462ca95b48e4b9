package com.medspasync.tenants.keys;

import java.util.UUID;

/**
 * Columns by which rows are known again without what they say being told: keyed digests (HMAC), of
 * which each practice has its own. Equal texts have equal ones; without the key nobody can try
 * names and numbers out.
 */
public enum BlindIndex {
  /** An entry of a client list, by its client number, or by name and contacts. */
  CLIENT_KEY("statement_lines.key"),
  /** What a line says. */
  LINE_CONTENT("statement_lines.content_hash"),
  /** A person to search for. */
  PERSON_TEXT("searched_people.id"),
  /** What is proposed for a line. */
  PROPOSAL("matches.proposal_hash"),
  /** Why it is proposed. */
  EVIDENCE("matches.evidence_hash"),
  /** A way in which a client is written who was erased, or on whom a hold is. */
  CLIENT_MARK("erased_clients.id"),
  /** Something that decisions say of somebody. */
  FACT("learned facts");

  private final String purpose;

  BlindIndex(String purpose) {
    this.purpose = purpose;
  }

  /** The index of a text. */
  public UUID of(Vault vault, String text) {
    return vault.indexId(purpose, text);
  }

  /** The index of a digest, which is what was kept before there were keys. */
  public UUID of(Vault vault, UUID digest) {
    return of(vault, digest.toString());
  }
}
