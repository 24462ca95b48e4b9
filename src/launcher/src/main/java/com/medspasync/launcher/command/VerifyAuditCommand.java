package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.audit.AuditAnchors;
import com.medspasync.tenants.audit.AuditHead;
import com.medspasync.tenants.audit.AuditKey;
import com.medspasync.tenants.audit.AuditScope;
import com.medspasync.tenants.audit.AuditVerification;
import com.medspasync.tenants.audit.AuditVerification.Broken;
import com.medspasync.tenants.audit.AuditVerification.Intact;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether the audit trails are what the application wrote, and where they first are not. */
@Command(
    name = "verify-audit",
    description = {
      "Verify the audit trail of every spa and of the operators, or of one spa, against its seals, its chain and the heads"
          + " noted in the home folder.",
      "Exit code 1 when one was changed."
    })
public final class VerifyAuditCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--tenant",
      paramLabel = "tenant_…",
      description = "Only this spa; ./medspasync tenants list shows the ids.")
  private @Nullable String only;

  /** What a record is compared with. */
  private record Check(DataSource database, AuditVerification verification, AuditAnchors anchors) {}

  public VerifyAuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    Service service = new Service(Settings.ofThisProcess(), Distribution.ofRunningProgram());
    DataSource database = service.database().migrator();
    Optional<TenantId> wanted = Optional.ofNullable(only).flatMap(TenantId::parse);
    List<Tenant> chosen =
        new Tenants(database)
            .all().stream()
                .filter(tenant -> only == null || wanted.filter(tenant.id()::equals).isPresent())
                .toList();
    if (only != null && chosen.isEmpty()) {
      terminal.complain("There is no spa " + only + "; ./medspasync tenants list shows all.");
      return 1;
    }
    Check check =
        new Check(
            database,
            new AuditVerification(AuditKey.parse(service.auditKey()), Clock.systemUTC()),
            new AuditAnchors(service.home().root()));
    int broken = 0;
    if (only == null && !intact(check, AuditScope.PLATFORM, "the operators' own record")) {
      broken++;
    }
    for (Tenant tenant : chosen) {
      if (!intact(check, AuditScope.of(tenant.id()), tenant.name())) {
        broken++;
      }
    }
    return broken == 0 ? 0 : 1;
  }

  private boolean intact(Check check, AuditScope scope, String name) throws SQLException {
    // before the chain is read, which can only grow meanwhile
    List<AuditHead> noted = check.anchors().of(scope);
    AuditVerification.Result result =
        Transactions.call(
            check.database(), connection -> check.verification().verify(connection, scope, noted));
    return switch (result) {
      case Intact intact -> {
        terminal.say(
            scope.name()
                + "  intact: "
                + intact.events()
                + " events, "
                + intact.anchors()
                + " noted heads, "
                + name);
        yield true;
      }
      case Broken bad -> {
        terminal.complain(scope.name() + "  BROKEN: " + sentence(bad) + " " + name);
        yield false;
      }
    };
  }

  private static String sentence(Broken bad) {
    String event = bad.event().map(id -> ", " + id + ",").orElse("");
    return switch (bad.fault()) {
      case LINK_MISSING -> "place " + bad.position() + " of the chain is missing.";
      case EVENT_MISSING -> "the event at place " + bad.position() + event + " was deleted.";
      case EVENT_NOT_OURS ->
          bad.position() == 0
              ? "event" + event + " beside the chain was not written by the application."
              : "the event at place " + bad.position() + event + " was changed or added.";
      case HASH_WRONG -> "the chain was changed at place " + bad.position() + event + " first.";
      case ANCHOR_DIFFERS ->
          "the chain is not the one whose place "
              + bad.position()
              + event
              + " was noted: it was written anew.";
      case CUT_OFF -> "the chain was cut off before place " + bad.position() + ".";
      case NEVER_CHAINED -> "event" + event + " was kept out of the chain.";
    };
  }
}
