package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.LinkedIdentity;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.oidc.ProvenIdentity;
import com.medspasync.app.oidc.Provider;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.letters.AccountNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Which person an account with a provider belongs to. Nothing but the provider's own name for the
 * person decides: an e-mail address may be anybody's next year, and with some providers is today.
 */
@ApplicationScoped
public class LinkedIdentities {

  private static final int MOST = 10;

  @Inject @Platform private Jdbi sql;
  @Inject private Notices notices;
  @Inject private IdentityProviders providers;
  @Inject private Clock clock;

  /** Those of a person, the newest first. */
  public List<LinkedIdentity> of(UUID person) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                "select id, provider, label, created_at, last_used_at"
                    + " from platform.linked_identities where person_id = ?"
                    + " order by created_at desc, id")
            .bind(0, person)
            .map((row, context) -> identity(row))
            .list());
  }

  /** Whose it is, noting that it is used. */
  Optional<UUID> use(Provider provider, ProvenIdentity proven) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                update platform.linked_identities set last_used_at = ?, label = ?
                 where provider = ? and issuer = ? and subject = ?
                returning person_id
                """)
            .bind(0, now())
            .bind(1, proven.label())
            .bind(2, provider.id())
            .bind(3, proven.issuer())
            .bind(4, proven.subject())
            .mapTo(UUID.class)
            .findOne());
  }

  /** Whose it is. */
  Optional<UUID> find(Provider provider, ProvenIdentity proven) {
    return sql.withHandle(handle -> owner(handle, provider, proven));
  }

  /**
   * Gives it to a person, who is told by letter.
   *
   * @return its id
   * @throws DomainException CONFLICT when it is somebody's already, or she has too many
   */
  UUID add(UUID person, Provider provider, ProvenIdentity proven, Language language)
      throws SQLException {
    UUID id = TypedId.next();
    sql.useTransaction(handle -> {
      int added =
          handle
              .createUpdate(
                  """
                  insert into platform.linked_identities
                    (id, person_id, provider, issuer, subject, label, created_at)
                  select ?, ?, ?, ?, ?, ?, ?
                   where (select count(*) from platform.linked_identities where person_id = ?) < ?
                  on conflict do nothing
                  """)
              .bind(0, id)
              .bind(1, person)
              .bind(2, provider.id())
              .bind(3, proven.issuer())
              .bind(4, proven.subject())
              .bind(5, proven.label())
              .bind(6, now())
              .bind(7, person)
              .bind(8, MOST)
              .execute();
      if (added == 0) {
        throw owner(handle, provider, proven).isPresent() ? taken() : tooMany();
      }
      notices.tell(
          handle.getConnection(), AccountNews.IDENTITY_LINKED, person, language, provider.name());
    });
    return id;
  }

  /**
   * Takes one from a person, who is told by letter.
   *
   * @return whether she had it
   */
  boolean remove(UUID person, UUID id, Language language) throws SQLException {
    return sql.inTransaction(handle -> {
      Optional<String> provider =
          handle
              .createQuery(
                  "delete from platform.linked_identities where person_id = ? and id = ?"
                      + " returning provider")
              .bind(0, person)
              .bind(1, id)
              .mapTo(String.class)
              .findOne();
      if (provider.isPresent()) {
        notices.tell(
            handle.getConnection(),
            AccountNews.IDENTITY_UNLINKED,
            person,
            language,
            providers.nameOf(provider.get()));
      }
      return provider.isPresent();
    });
  }

  static DomainException taken() {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "identity.account-taken",
        "This account is connected already. Choose another one there.");
  }

  private static DomainException tooMany() {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "identity.too-many-accounts",
        "You have connected " + MOST + " accounts. Disconnect one first.");
  }

  private static Optional<UUID> owner(Handle handle, Provider provider, ProvenIdentity proven) {
    return handle
        .createQuery(
            "select person_id from platform.linked_identities"
                + " where provider = ? and issuer = ? and subject = ?")
        .bind(0, provider.id())
        .bind(1, proven.issuer())
        .bind(2, proven.subject())
        .mapTo(UUID.class)
        .findOne();
  }

  private static LinkedIdentity identity(ResultSet row) throws SQLException {
    return new LinkedIdentity(
        row.getObject("id", UUID.class),
        row.getString("provider"),
        row.getString("label"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("last_used_at")).map(java.sql.Timestamp::toInstant));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
