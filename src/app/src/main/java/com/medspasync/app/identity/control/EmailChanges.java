package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.PendingEmail;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.RetryLaterException;
import com.medspasync.app.trail.AccountChange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Membership;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A person's wish for another e-mail address. It comes true when she opens the link that was sent
 * there while she is signed in: a mistyped address gives nobody else the account. The old mailbox
 * is told, with a link that takes the change back ({@link EmailUndo}).
 *
 * <p>Whether somebody else has the address is looked up when the letters leave, and told to its
 * holder alone.
 */
@ApplicationScoped
public class EmailChanges {

  private static final System.Logger LOG = System.getLogger(EmailChanges.class.getName());

  /** Enough for who mistypes; no more, since the mailbox may be somebody else's. */
  private static final Allowances.Limit OF_A_PERSON =
      new Allowances.Limit("e-mail changes of", 5, Duration.ofHours(1));

  private static final Allowances.Limit TO_AN_ADDRESS =
      new Allowances.Limit("e-mail changes to", 5, Duration.ofHours(1));

  /** As long as a letter may take on its way. */
  private static final Duration PENDING_FOR = Duration.ofDays(1);

  @Inject @Platform private Jdbi sql;
  @Inject private PeopleRegistry people;
  @Inject private Sessions sessions;
  @Inject private Allowances allowances;
  @Inject private Notices notices;
  @Inject private Postman postman;
  @Inject private Event<AccountChange> changes;
  @Inject private Clock clock;

  private record Wish(UUID id, String email) {}

  /** What the person has asked for and not confirmed. */
  public Optional<PendingEmail> pending(UUID person) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                "select new_email, asked_at from platform.email_changes"
                    + " where person_id = ? and confirmed_at is null and asked_at > ?")
            .bind(0, person)
            .bind(1, now().minus(PENDING_FOR))
            .map((row, context) ->
                new PendingEmail(row.getString(1), row.getTimestamp(2).toInstant()))
            .findOne());
  }

  /**
   * Has a link sent to an address, in place of one that was asked for before.
   *
   * @throws DomainException CONFLICT when this installation cannot send letters; INVALID when it is
   *     the address that she has
   * @throws RetryLaterException when too many were asked for
   */
  public void ask(Caller caller, String wish, Language language) throws SQLException {
    if (!postman.works()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.no-mail",
          "This installation sends no e-mail, so that a new address cannot be confirmed.");
    }
    String email = wish.strip().toLowerCase(Locale.ROOT);
    if (email.equals(caller.email())) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.same-email",
          "That is the address that you have. Choose another.");
    }
    sql.useTransaction(handle -> {
      spend(handle.getConnection(), caller.person(), email);
      handle.execute(
          "delete from platform.email_changes where coalesce(confirmed_at, asked_at) < ?",
          now().minus(EmailUndo.WITHIN));
      drop(handle, caller.person());
      UUID id = TypedId.next();
      handle.execute(
          "insert into platform.email_changes (id, person_id, new_email, asked_at)"
              + " values (?, ?, ?, ?)",
          id,
          caller.person(),
          email,
          now());
      // Both for every address, so that the same is done for all; one of them finds nobody.
      notices.emailChange(handle.getConnection(), EmailLetter.About.CONFIRM, id, language);
      notices.emailChange(handle.getConnection(), EmailLetter.About.TAKEN, id, language);
    });
    log(caller.person(), "asked for another e-mail address");
  }

  /** The link that was sent is good no more. */
  public void withdraw(Caller caller) {
    sql.useTransaction(handle -> drop(handle, caller.person()));
  }

  /**
   * The caller has opened the link: the address is hers. Her sessions go on, since nothing that
   * signs her in has changed but a name.
   *
   * @param from network address of the caller
   * @throws DomainException INVALID when the link is none of hers, or too old; CONFLICT when
   *     somebody else has the address
   */
  public void confirm(Caller caller, String token, Language language, String from)
      throws SQLException {
    sql.useTransaction(handle -> {
      Wish wish = find(handle, caller.person(), token);
      String old =
          PeopleRegistry.changeEmail(handle.getConnection(), caller.person(), wish.email());
      handle.execute(
          "update platform.email_changes set confirmed_at = ?, old_email = ?,"
              + " confirmation_hash = null where id = ?",
          now(),
          old,
          wish.id());
      endLinksTo(handle, caller.person(), old, now());
      notices.emailChange(handle.getConnection(), EmailLetter.About.CHANGED, wish.id(), language);
    });
    sessions.forget();
    changes.fire(
        new AccountChange(
            caller.person(), practicesOf(caller.person()), "confirmEmail", List.of(), from));
    log(caller.person(), "has another e-mail address");
  }

  /** Nothing that was sent to an address lets anybody in when it is the person's no more. */
  static void endLinksTo(Handle handle, UUID person, String email, OffsetDateTime now) {
    handle.execute(
        "delete from platform.password_tokens where person_id = ? and kind = 'MAILED'", person);
    handle.execute(
        "update platform.invitations set ended_at = ?, outcome = 'WITHDRAWN', token_hash = null"
            + " where email = ? and ended_at is null",
        now,
        email);
  }

  private void spend(Connection connection, UUID person, String email) throws SQLException {
    Optional<Duration> wait = allowances.take(connection, OF_A_PERSON, person.toString());
    if (wait.isEmpty()) {
      wait = allowances.take(connection, TO_AN_ADDRESS, email);
    }
    if (wait.isPresent()) {
      throw new RetryLaterException(
          "identity.too-many-attempts",
          "Too many addresses were tried. Try again later.",
          wait.get());
    }
  }

  private static void drop(Handle handle, UUID person) {
    handle.execute(
        "delete from platform.email_changes where person_id = ? and confirmed_at is null", person);
  }

  private Wish find(Handle handle, UUID person, String token) {
    return handle
        .createQuery(
            "select id, new_email from platform.email_changes"
                + " where person_id = ? and confirmation_hash = ? and confirmation_ends_at > ?"
                + " for update")
        .bind(0, person)
        .bind(1, Tokens.hashOf(token))
        .bind(2, now())
        .map((row, context) -> new Wish(row.getObject(1, UUID.class), row.getString(2)))
        .findOne()
        .orElseThrow(SignIn::tokenRefused);
  }

  private List<TenantId> practicesOf(UUID person) throws SQLException {
    return people.memberships(person).stream().map(Membership::tenant).toList();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void log(UUID person, String what) {
    LOG.log(System.Logger.Level.INFO, "{0} {1}", TypedId.format(Person.PREFIX, person), what);
  }
}
