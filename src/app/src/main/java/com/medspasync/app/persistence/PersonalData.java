package com.medspasync.app.persistence;

import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.keys.BlindIndex;
import com.medspasync.tenants.keys.SealedColumn;
import com.medspasync.tenants.keys.TenantKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals personal data of the bound spa on their way into the database, and opens them again. */
@Dependent
public class PersonalData {

  private final TenantKeys keys;

  @Inject
  public PersonalData(TenantKeys keys) {
    this.keys = keys;
  }

  /**
   * What to keep instead of the text.
   *
   * @param row the values that bind it to its row, as the column says
   */
  public byte[] seal(SealedColumn column, String text, Object... row) {
    return keys.of(TenantContext.require()).seal(column.of(row), text);
  }

  /** The text that was sealed for this row. */
  public String open(SealedColumn column, byte[] sealed, Object... row) {
    TenantId tenant = TenantContext.require();
    return keys.opening(tenant, sealed).open(column.of(row), sealed);
  }

  /** What to know a text again by without telling it. */
  public UUID index(BlindIndex index, String text) {
    return index.of(keys.of(TenantContext.require()), text);
  }

  /** The same of a digest, which by itself tells whoever tries texts out. */
  public UUID index(BlindIndex index, UUID digest) {
    return index.of(keys.of(TenantContext.require()), digest);
  }

  /** The same of what may be absent. */
  public byte @Nullable [] sealIfAny(SealedColumn column, @Nullable String text, Object... row) {
    return text == null ? null : seal(column, text, row);
  }

  /** The same of what may be absent. */
  public @Nullable String openIfAny(SealedColumn column, byte @Nullable [] sealed, Object... row) {
    return sealed == null ? null : open(column, sealed, row);
  }
}
