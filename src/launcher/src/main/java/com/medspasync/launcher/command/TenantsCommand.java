package com.medspasync.launcher.command;

import com.medspasync.kernel.TypedId;
import com.medspasync.launcher.service.Database;
import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantDoor;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantMigrator;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.letters.AccountNews;
import com.medspasync.tenants.letters.LetterQueue;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The spas that this service holds. */
@Command(
    name = "tenants",
    synopsisSubcommandLabel = "list|create|link|suspend|restore|export|migrate|rotate-keys|erase",
    description =
        "List, create, suspend, restore, export or migrate the spas that the running service"
            + " holds; let their people in.")
public final class TenantsCommand {
  private static final Duration LINK_LIFETIME = Duration.ofDays(3);

  private final Terminal terminal;

  public TenantsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(name = "list", description = "All spas, oldest first.")
  int list() throws SQLException {
    for (Tenant tenant : new Tenants(database().migrator()).all()) {
      terminal.say(
          String.format(
                  Locale.ROOT,
                  "%s  %-9s  %-20s  %s%s",
                  tenant.id(),
                  tenant.status(),
                  tenant.zone(),
                  tenant.name(),
                  tenant.demo() ? " (demonstration)" : "")
              + tenant.suspension().map(TenantsCommand::told).orElse(""));
    }
    return 0;
  }

  @Command(
      name = "create",
      description =
          "Create a spa and its owner, and show the link by which the owner chooses a password.")
  int create(
      @Option(names = "--name", required = true, paramLabel = "NAME") String name,
      @Option(names = "--zone", required = true, paramLabel = "America/Chicago") ZoneId zone,
      @Option(names = "--currency", defaultValue = "USD", paramLabel = "USD") Currency currency,
      @Option(names = "--owner-email", required = true, paramLabel = "E-MAIL") String email,
      @Option(names = "--owner-name", required = true, paramLabel = "NAME") String ownerName)
      throws SQLException {
    Service service = service();
    DataSource platform = service.database().migrator();
    PeopleRegistry people = new PeopleRegistry(platform, Clock.systemUTC());
    Person owner = people.add(email, ownerName);
    Tenant tenant =
        new TenantProvisioner(platform, service.database().keys())
            .create(new NewTenant(TenantId.next(), name, currency, zone, false));
    people.join(owner.id(), tenant.id(), Role.OWNER);
    CommandRecord.of(service).note("createPractice", tenant.id(), Map.of());
    terminal.say("Created " + tenant.name() + ", " + tenant.id() + ".");
    if (owner.passwordHash() != null) {
      terminal.say(owner.email() + " signs in as before and finds the new spa in the menu.");
    } else {
      showLink(service, people, owner);
    }
    return 0;
  }

  @Command(
      name = "link",
      description =
          "A new link by which somebody chooses a password; the one shown before stops working.")
  int link(
      @Option(names = "--email", required = true, paramLabel = "E-MAIL") String email,
      @Option(
              names = "--lost-phone",
              description =
                  "Also forget the authenticator app and the recovery codes, and open an account"
                      + " that was closed. Be sure who asks: after this, the link is all that it"
                      + " takes.")
          boolean lostPhone)
      throws SQLException {
    Service service = service();
    PeopleRegistry people = new PeopleRegistry(service.database().migrator(), Clock.systemUTC());
    Optional<Person> person = people.findByEmail(email);
    if (person.isEmpty()) {
      terminal.complain("Nobody has the e-mail address " + email + ".");
      return 1;
    }
    CommandRecord.of(service)
        .note(
            lostPhone ? "forgetSecondFactor" : "handOverLink",
            List.of(TypedId.format(Person.PREFIX, person.get().id())),
            Map.of());
    if (lostPhone) {
      UUID forgetful = person.get().id();
      Instant now = Clock.systemUTC().instant();
      // should it not have been she who asked, she has to know
      people.removeSecondFactor(
          forgetful,
          connection ->
              LetterQueue.add(
                  connection,
                  null,
                  AccountNews.LETTER,
                  AccountNews.SECOND_FACTOR_RESET.facts(forgetful, now),
                  now));
      people.reopen(person.get().id());
      terminal.say("Authenticator app and recovery codes are forgotten; a new app is asked for.");
    }
    showLink(service, people, person.get());
    return 0;
  }

  /** What is secret in the link stands after the #, which no browser sends and no log keeps. */
  private void showLink(Service service, PeopleRegistry people, Person person) throws SQLException {
    String token = people.issuePasswordToken(person.id(), LINK_LIFETIME);
    terminal.say("Send " + person.email() + " this link; it works once, for three days:");
    terminal.say(service.publicAddress() + "/app/welcome#" + token);
  }

  @Command(
      name = "suspend",
      description =
          "Close a spa to its people within seconds: pages, API, jobs and letters. Nothing is"
              + " lost.")
  int suspend(
      @Parameters(paramLabel = "ID", description = "As tenants list shows it.") String id,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description =
                  "For you: tenants list shows it. The owner finds it in the audit trail once the"
                      + " spa is open again; its people do not see it meanwhile.")
          String reason)
      throws SQLException {
    Service service = service();
    DataSource platform = service.database().migrator();
    Optional<Tenant> tenant = find(platform, id);
    if (tenant.isEmpty()) {
      return 1;
    }
    CommandRecord record = CommandRecord.of(service);
    TenantId spa = tenant.get().id();
    Transactions.run(
        platform,
        connection -> {
          TenantDoor.close(connection, spa, reason.strip());
          record.note(connection, "suspendPractice", spa, Map.of("reason", reason.strip()));
        });
    terminal.say(
        tenant.get().name()
            + " is suspended; its people see so within 5 seconds. `tenants restore "
            + id
            + "` opens it again as it was.");
    return 0;
  }

  @Command(name = "restore", description = "Open a suspended spa again; what waited goes on.")
  int restore(@Parameters(paramLabel = "ID", description = "As tenants list shows it.") String id)
      throws SQLException {
    Service service = service();
    DataSource platform = service.database().migrator();
    Optional<Tenant> tenant = find(platform, id);
    if (tenant.isEmpty()) {
      return 1;
    }
    if (tenant.get().status() == Tenant.Status.ACTIVE) {
      terminal.say(tenant.get().name() + " is open; there is nothing to restore.");
      return 0;
    }
    CommandRecord record = CommandRecord.of(service);
    TenantId spa = tenant.get().id();
    Transactions.run(
        platform,
        connection -> {
          TenantDoor.open(connection, spa);
          record.note(connection, "restorePractice", spa, Map.of());
        });
    terminal.say(tenant.get().name() + " is open again; jobs and letters that waited go on.");
    return 0;
  }

  @Command(
      name = "export",
      description =
          "Write everything that a spa keeps into one archive of open formats, opened, with a"
              + " program that checks it: tables, uploaded files, people, audit trail. Suspended"
              + " spas can be exported, too.")
  int export(
      @Parameters(paramLabel = "ID", description = "As tenants list shows it.") String id,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description =
                  "The archive, which must not exist yet. Default: name of the spa and day, here.")
          @Nullable Path out)
      throws SQLException {
    Service service = service();
    Optional<Tenant> tenant = find(service.database().migrator(), id);
    if (tenant.isEmpty()) {
      return 1;
    }
    TenantExport export = new TenantExport(service, terminal, Clock.systemUTC());
    export.write(tenant.get(), out == null ? export.defaultFile(tenant.get()) : out);
    return 0;
  }

  private Optional<Tenant> find(DataSource platform, String id) throws SQLException {
    Optional<TenantId> parsed = TenantId.parse(id);
    Optional<Tenant> found =
        parsed.isPresent() ? new Tenants(platform).find(parsed.get()) : Optional.empty();
    if (found.isEmpty()) {
      terminal.complain("There is no spa " + id + "; `tenants list` shows all.");
    }
    return found;
  }

  private static String told(Tenant.Suspension suspension) {
    return " [since "
        + suspension.since().truncatedTo(ChronoUnit.SECONDS)
        + ": "
        + suspension.reason()
        + "]";
  }

  @Command(name = "migrate", description = "Bring every spa to the newest schema.")
  int migrate() throws SQLException {
    Service service = service();
    TenantMigrator.Report report = service.database().migrate();
    CommandRecord.of(service)
        .note(
            "migratePractices",
            List.of(),
            Map.of("migrated", Integer.toString(report.migrated().size())));
    terminal.say(
        report.migrated().isEmpty()
            ? "Every spa has the newest schema."
            : "Migrated " + report.migrated().size() + " spas.");
    return 0;
  }

  @Command(
      name = "rotate-keys",
      description =
          "Give spas new keys for their clients' data while they are served. What was stopped"
              + " half-way goes on by doing it again.")
  int rotateKeys(
      @Option(
              names = "--tenant",
              paramLabel = "TENANT",
              description = "Only this spa. Default: all.")
          @Nullable String only,
      @Option(
              names = "--master",
              description =
                  "Instead, make a new master key, wrap the spas' keys by it and forget the old"
                      + " one.")
          boolean master)
      throws SQLException, InterruptedException {
    Service service = service();
    Database database = service.database();
    CommandRecord record = CommandRecord.of(service);
    if (master) {
      terminal.say(database.renewMasterKey());
      record.note("renewMasterKey", List.of(), Map.of());
      return 0;
    }
    List<TenantId> tenants =
        only == null
            ? new Tenants(database.migrator()).all().stream().map(Tenant::id).toList()
            : List.of(tenant(only));
    List<TenantId> rotated = new ArrayList<>();
    database
        .rotation()
        .rotate(
            tenants,
            (tenant, report) -> {
              rotated.add(tenant);
              terminal.say(
                  String.format(
                      Locale.ROOT,
                      "%s  new key; %,d values and %,d files sealed by it",
                      tenant,
                      report.values(),
                      report.files()));
            });
    for (TenantId tenant : rotated) {
      record.note("rotateKeys", tenant, Map.of());
    }
    return 0;
  }

  @Command(
      name = "erase",
      description =
          "Erase a spa for good: its key is destroyed, so that its clients' data cannot be read"
              + " in any backup, then its tables and files. There is no way back.")
  int erase(
      @Parameters(paramLabel = "TENANT", description = "As tenants list shows it.") String id,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "The name of the spa, so that no other is erased by mistake.")
          String name)
      throws SQLException {
    Service service = service();
    Database database = service.database();
    Tenant tenant = new Tenants(database.migrator()).get(tenant(id));
    if (!tenant.name().equals(name)) {
      terminal.complain(
          id + " is called " + tenant.name() + ", not " + name + "; nothing is erased.");
      return 1;
    }
    CommandRecord.of(service).note("erasePractice", List.of(tenant.id().toString()), Map.of());
    database.erasure().erase(tenant.id());
    terminal.say(
        "Erased " + tenant.name() + ". Delete its key from backups of the folder keys, too.");
    return 0;
  }

  private static TenantId tenant(String text) {
    return TenantId.parse(text)
        .orElseThrow(() ->
            new ServiceException(
                "launcher.no-such-tenant",
                text + " is no id of a spa; ./medspasync tenants list shows them."));
  }

  private static Database database() {
    return service().database();
  }

  private static Service service() {
    return new Service(Settings.ofThisProcess(), Distribution.ofRunningProgram());
  }
}
