package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Invitation;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.identity.entity.Standing;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.RetryLaterException;
import com.medspasync.app.trail.AccountChange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PasswordPolicy;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Asks people to join a practice. Who has an account only accepts; who has none chooses a password.
 * Either way the link shows that the mailbox is hers, and signs nobody in who has a second factor.
 */
@ApplicationScoped
public class Invitations {

  private static final System.Logger LOG = System.getLogger(Invitations.class.getName());
  private static final Duration LIFETIME = Duration.ofDays(7);

  /** A large practice on its first day; less than would annoy a town. */
  private static final Allowances.Limit OF_A_PRACTICE =
      new Allowances.Limit("invitations of", 60, Duration.ofDays(1));

  private static final Allowances.Limit TO_AN_ADDRESS =
      new Allowances.Limit("invitations to", 5, Duration.ofDays(1));

  private static final String COLUMNS = "id, email, name, role, locations, created_at, expires_at";

  @Inject @Platform private Jdbi sql;
  @Inject private PeopleRegistry people;
  @Inject private PasswordHashes hashes;
  @Inject private Allowances allowances;
  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private MailSettings settings;
  @Inject private Event<AccountChange> changes;
  @Inject private Clock clock;

  /** Whom to invite, and as what. */
  public record Wish(String email, String name, Standing standing, Language language) {}

  /**
   * An invitation is on its way.
   *
   * @param link to be handed over by the owner, where no letters are sent
   */
  public record Sent(UUID id, Optional<String> link) {}

  /**
   * What somebody is asked.
   *
   * @param known whether she has an account and only needs to accept
   */
  public record Asked(String practice, String email, String name, Role role, boolean known) {}

  /** Those that nobody has answered yet, the newest first. */
  public List<Invitation> open(TenantId tenant) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from platform.invitations where tenant_id = ? and ended_at is null"
                    + " order by created_at desc, id")
            .bind(0, tenant.value())
            .map((row, context) -> invitation(row))
            .list());
  }

  /**
   * Invites somebody.
   *
   * @throws DomainException CONFLICT when she belongs to the practice or is invited already
   */
  public Sent invite(Caller caller, Wish wish) throws SQLException {
    String email = wish.email().strip().toLowerCase(Locale.ROOT);
    UUID id = TypedId.next();
    Optional<String> link =
        sql.inTransaction(handle -> {
          refuseMember(handle, caller.tenant(), email);
          spend(handle, caller.tenant(), email);
          int added =
              handle
                  .createUpdate(
                      """
                      insert into platform.invitations
                        (id, tenant_id, email, name, role, locations, language, invited_by, created_at,
                         expires_at)
                      values (?, ?, ?, ?, ?, cast(? as uuid[]), ?, ?, ?, ?)
                      on conflict (tenant_id, email) where ended_at is null do nothing
                      """)
                  .bind(0, id)
                  .bind(1, caller.tenant().value())
                  .bind(2, email)
                  .bind(3, wish.name().strip())
                  .bind(4, wish.standing().role().name())
                  .bind(5, Standings.locations(wish.standing()))
                  .bind(6, wish.language().name())
                  .bind(7, caller.person())
                  .bind(8, now())
                  .bind(9, now().plus(LIFETIME))
                  .execute();
          if (added == 0) {
            throw new DomainException(
                DomainException.Kind.CONFLICT,
                "staff.already-invited",
                "This address is invited already. Send the invitation again instead.");
          }
          return send(handle, caller.tenant(), id);
        });
    log(caller, id, "sent");
    return new Sent(id, link);
  }

  /** Sends an invitation anew; the link before is good no more. */
  public Sent resend(Caller caller, UUID id) throws SQLException {
    Optional<String> link =
        sql.inTransaction(handle -> {
          String email =
              handle
                  .createQuery(
                      """
                      update platform.invitations set expires_at = ?, token_hash = null
                       where id = ? and tenant_id = ? and ended_at is null
                      returning email
                      """)
                  .bind(0, now().plus(LIFETIME))
                  .bind(1, id)
                  .bind(2, caller.tenant().value())
                  .mapTo(String.class)
                  .findOne()
                  .orElseThrow(Invitations::notFound);
          spend(handle, caller.tenant(), email);
          return send(handle, caller.tenant(), id);
        });
    log(caller, id, "sent again");
    return new Sent(id, link);
  }

  /** The link is good no more. */
  public void withdraw(Caller caller, UUID id) {
    int ended =
        sql.inTransaction(handle ->
            handle.execute(
                "update platform.invitations set ended_at = ?, outcome = 'WITHDRAWN',"
                    + " token_hash = null where id = ? and tenant_id = ? and ended_at is null",
                now(),
                id,
                caller.tenant().value()));
    if (ended == 0) {
      throw notFound();
    }
    log(caller, id, "withdrawn");
  }

  /** What the holder of a link is asked. */
  public Asked look(String token) throws SQLException {
    Found found = sql.withHandle(handle -> find(handle, token, ""));
    return new Asked(
        found.practice, found.email, found.name, found.standing.role(), knows(found.email));
  }

  /**
   * Joins the practice.
   *
   * @param password of somebody who has no account yet
   * @param origin of whoever holds the link
   * @return whose account it is, when it was made now
   */
  public Optional<Person> accept(
      String token, Optional<String> name, Optional<String> password, Origin origin)
      throws SQLException {
    Found found = sql.withHandle(handle -> find(handle, token, ""));
    boolean known = knows(found.email);
    Person person =
        people.add(found.email, name.filter(text -> !text.isBlank()).orElse(found.name));
    if (!person.active()) {
      throw refused();
    }
    String chosen = known ? "" : password.orElseThrow(Invitations::passwordMissing);
    if (!known) {
      PasswordPolicy.check(chosen, person, List.of(found.practice));
    }
    String hash = known ? "" : hashes.hash(chosen);
    sql.useTransaction(handle -> {
      find(handle, token, " for update of i");
      handle.execute(
          "update platform.invitations set ended_at = ?, outcome = 'ACCEPTED', token_hash = null"
              + " where id = ?",
          now(),
          found.id);
      if (!known) {
        handle.execute(
            "update platform.people set password_hash = ?, password_changed_at = ?,"
                + " version = version + 1 where id = ? and password_hash is null",
            hash,
            now(),
            person.id());
      }
      handle.execute(
          """
          insert into platform.memberships (tenant_id, person_id, role, locations)
          values (?, ?, ?, cast(? as uuid[]))
          on conflict (person_id, tenant_id) do update
          set role = excluded.role, locations = excluded.locations, status = 'ACTIVE'
          """,
          found.tenant,
          person.id(),
          found.standing.role().name(),
          Standings.locations(found.standing));
    });
    changes.fire(
        new AccountChange(
            person.id(),
            List.of(new TenantId(found.tenant)),
            "acceptInvitation",
            List.of(TypedId.format(Invitation.PREFIX, found.id)),
            origin.address()));
    LOG.log(
        System.Logger.Level.INFO,
        "{0} was accepted by {1}",
        TypedId.format(Invitation.PREFIX, found.id),
        TypedId.format(Person.PREFIX, person.id()));
    return known ? Optional.empty() : Optional.of(person);
  }

  /** The letter of an invitation, with a new link; nothing when it was answered or withdrawn. */
  Optional<Letter> letter(UUID id) {
    String token = Tokens.random();
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                update platform.invitations i set token_hash = ?
                  from platform.tenants t, platform.people p
                 where i.id = ? and i.ended_at is null and t.id = i.tenant_id and p.id = i.invited_by
                returning i.email, i.language, t.name as practice, p.name as inviter
                """)
            .bind(0, Tokens.hashOf(token))
            .bind(1, id)
            .map((row, context) ->
                new Letter(
                    row.getString("email"),
                    Language.valueOf(row.getString("language")),
                    Map.of(
                        "practice", row.getString("practice"),
                        "inviter", row.getString("inviter"),
                        "link", link(token))))
            .findOne());
  }

  /** By letter where letters are sent, else by the owner, who is given the link. */
  private Optional<String> send(Handle handle, TenantId tenant, UUID id) throws SQLException {
    if (postman.works()) {
      outbox.addOf(
          tenant,
          handle.getConnection(),
          InvitationLetter.KIND,
          Map.of(InvitationLetter.INVITATION, id.toString()));
      return Optional.empty();
    }
    String token = Tokens.random();
    handle
        .createUpdate("update platform.invitations set token_hash = ? where id = ?")
        .bind(0, Tokens.hashOf(token))
        .bind(1, id)
        .execute();
    return Optional.of(link(token));
  }

  private String link(String token) {
    return settings.link("/app/invitation#" + token);
  }

  private void spend(Handle handle, TenantId tenant, String email) throws SQLException {
    Optional<Duration> wait =
        allowances.take(handle.getConnection(), OF_A_PRACTICE, tenant.toString());
    if (wait.isEmpty()) {
      wait = allowances.take(handle.getConnection(), TO_AN_ADDRESS, email);
    }
    if (wait.isPresent()) {
      throw new RetryLaterException(
          "staff.too-many-invitations",
          "Too many invitations were sent today. Try again later.",
          wait.get());
    }
  }

  private static void refuseMember(Handle handle, TenantId tenant, String email) {
    boolean member =
        handle
            .createQuery(
                """
                select exists (
                  select 1 from platform.memberships m join platform.people p on p.id = m.person_id
                   where m.tenant_id = ? and p.email = ?)
                """)
            .bind(0, tenant.value())
            .bind(1, email)
            .mapTo(Boolean.class)
            .one();
    if (member) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "staff.already-member",
          "This address belongs to somebody of your practice.");
    }
  }

  private record Found(
      UUID id, UUID tenant, String practice, String email, String name, Standing standing) {}

  private Found find(Handle handle, String token, String lock) {
    return handle
        .createQuery(
            """
            select i.id, i.tenant_id, t.name as practice, i.email, i.name, i.role, i.locations
              from platform.invitations i join platform.tenants t on t.id = i.tenant_id
             where i.token_hash = ? and i.ended_at is null and i.expires_at > ?
               and t.status = 'ACTIVE'
            """
                + lock)
        .bind(0, Tokens.hashOf(token))
        .bind(1, now())
        .map((row, context) ->
            new Found(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("practice"),
                row.getString("email"),
                row.getString("name"),
                Standings.of(row)))
        .findOne()
        .orElseThrow(Invitations::refused);
  }

  private boolean knows(String email) throws SQLException {
    return people.findByEmail(email).filter(person -> person.passwordHash() != null).isPresent();
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        Standings.of(row),
        instant(row, "created_at"),
        instant(row, "expires_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void log(Caller caller, UUID id, String what) {
    LOG.log(
        System.Logger.Level.INFO,
        "{0} of {1} {2} by {3}",
        TypedId.format(Invitation.PREFIX, id),
        caller.tenant(),
        what,
        TypedId.format(Person.PREFIX, caller.person()));
  }

  /** Also said of what cannot be an id. */
  public static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND,
        "staff.no-such-invitation",
        "There is no such invitation, or it has been answered.");
  }

  private static DomainException refused() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "identity.invitation-ended",
        "This invitation has been answered, withdrawn or is too old. Ask for a new one.");
  }

  private static DomainException passwordMissing() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "identity.password-needed",
        "Choose a password: there is no account with this address yet.");
  }
}
