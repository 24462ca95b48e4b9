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
      "Verify the audit trail of every spa, or of one, against its seals, its chain and the heads"
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
    AuditVerification verification =
        new AuditVerification(AuditKey.parse(service.auditKey()), Clock.systemUTC());
    AuditAnchors anchors = new AuditAnchors(service.home().root());
    int broken = 0;
    for (Tenant tenant : chosen) {
      // before the chain is read, which can only grow meanwhile
      List<AuditHead> noted = anchors.of(tenant.id());
      AuditVerification.Result result =
          Transactions.call(
              database, connection -> verification.verify(connection, tenant.id(), noted));
      switch (result) {
        case Intact intact ->
            terminal.say(
                tenant.id()
                    + "  intact: "
                    + intact.events()
                    + " events, "
                    + intact.anchors()
                    + " noted heads, "
                    + tenant.name());
        case Broken bad -> {
          broken++;
          terminal.complain(tenant.id() + "  BROKEN: " + sentence(bad) + " " + tenant.name());
        }
      }
    }
    return broken == 0 ? 0 : 1;
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
