package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.trail.AccountChange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.letters.AccountNews;
import com.medspasync.tenants.people.Membership;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PasswordPolicy;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a change of address back from the old mailbox, for who did not make it. Whoever made it was
 * in the account: so every session ends, a new password is chosen, and passkeys that came since are
 * gone. The second factor is asked for as always, since the old mailbox may be somebody else's by
 * now. Where every second factor came since the change, nobody can tell who is right: the account
 * is closed until an operator has found out.
 */
@ApplicationScoped
public class EmailUndo {

  /** Long enough for a holiday's first days; old mailboxes change hands. */
  static final Duration WITHIN = Duration.ofDays(7);

  private static final System.Logger LOG = System.getLogger(EmailUndo.class.getName());

  @Inject @Platform private Jdbi sql;
  @Inject private PeopleRegistry people;
  @Inject private PasswordHashes hashes;
  @Inject private Sessions sessions;
  @Inject private KnownDevices devices;
  @Inject private SignIn signIn;
  @Inject private Notices notices;
  @Inject private Event<AccountChange> changes;
  @Inject private Clock clock;

  private record Change(UUID person, String oldEmail, OffsetDateTime askedAt) {}

  /**
   * Gives the person her old address back, with the password that she has chosen, and signs in.
   *
   * @throws DomainException INVALID when the link was used or is too old; CONFLICT when somebody
   *     else has the address by now, or when the account is closed
   */
  public SignIn.Outcome with(String token, String password, Origin origin) throws SQLException {
    Change change = sql.withHandle(handle -> find(handle, token, ""));
    Person person = people.find(change.person()).orElseThrow(SignIn::tokenRefused);
    List<Membership> memberships = people.memberships(person.id());
    Person before =
        new Person(
            person.id(), change.oldEmail(), person.name(), person.passwordHash(), person.active());
    PasswordPolicy.check(
        password, before, memberships.stream().map(Membership::tenantName).toList());
    String hash = hashes.hash(password);
    boolean closed =
        sql.inTransaction(handle -> {
          String lost = takeBack(handle, find(handle, token, " for update"), hash);
          notices.emailTakenBack(handle.getConnection(), lost, origin.language());
          notices.tell(
              handle.getConnection(), AccountNews.PASSWORD_CHANGED, person.id(), origin.language());
          return forgetLaterPasskeys(handle, change);
        });
    sessions.endAll(person.id(), "change of address taken back");
    devices.forget(person.id());
    changes.fire(
        new AccountChange(
            person.id(),
            memberships.stream().map(Membership::tenant).toList(),
            "undoEmailChange",
            List.of(),
            origin.address()));
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} took a change of e-mail address back",
        TypedId.format(Person.PREFIX, person.id()));
    if (closed) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.account-closed",
          "The address is yours again. What signs you in was replaced meanwhile, so nobody can sign"
              + " in until whoever runs this installation has found out who is who.");
    }
    return signIn.byLink(before, origin);
  }

  /**
   * @return the address that the person had until now
   */
  private String takeBack(Handle handle, Change change, String hash) throws SQLException {
    String lost =
        PeopleRegistry.changeEmail(handle.getConnection(), change.person(), change.oldEmail());
    handle.execute(
        "update platform.people set password_hash = ?, password_changed_at = ? where id = ?",
        hash,
        now(),
        change.person());
    handle.execute("delete from platform.password_tokens where person_id = ?", change.person());
    EmailChanges.endLinksTo(handle, change.person(), lost, now());
    // Later changes were made by whoever made this one.
    handle.execute(
        "delete from platform.email_changes where person_id = ? and asked_at >= ?",
        change.person(),
        change.askedAt());
    handle.execute(
        "delete from platform.linked_identities where person_id = ? and created_at >= ?",
        change.person(),
        change.askedAt());
    return lost;
  }

  /**
   * @return whether the account had to be closed
   */
  private static boolean forgetLaterPasskeys(Handle handle, Change change) {
    int forgotten =
        handle.execute(
            "delete from platform.passkeys where person_id = ? and created_at >= ?",
            change.person(),
            change.askedAt());
    return forgotten > 0
        && handle.execute(
                """
                update platform.people p set status = 'DISABLED'
                 where p.id = ?
                   and not exists (select 1 from platform.passkeys k where k.person_id = p.id)
                   and not exists (select 1 from platform.authenticators a where a.person_id = p.id)
                """,
                change.person())
            == 1;
  }

  private Change find(Handle handle, String token, String lock) {
    return handle
        .createQuery(
            "select person_id, old_email, asked_at from platform.email_changes"
                + " where undo_hash = ? and confirmed_at > ?"
                + lock)
        .bind(0, Tokens.hashOf(token))
        .bind(1, now().minus(WITHIN))
        .map((row, context) ->
            new Change(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class)))
        .findOne()
        .orElseThrow(SignIn::tokenRefused);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
