package com.medspasync.launcher.command;

import com.medspasync.kernel.TypedId;
import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.operators.Operator;
import com.medspasync.tenants.operators.Operators;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may use the console from which the service is run. */
@Command(
    name = "operators",
    synopsisSubcommandLabel = "list|add|disable",
    description = "List, add or shut out those who may use the operators' console.")
public final class OperatorsCommand {
  private static final Duration LINK_LIFETIME = Duration.ofDays(1);

  private final Terminal terminal;
  private final Operators operators = new Operators(Clock.systemUTC());

  public OperatorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(name = "list", description = "All operators, by address.")
  int list() throws SQLException {
    List<Operator> all = Transactions.call(service().database().migrator(), operators::all);
    if (all.isEmpty()) {
      terminal.say("There are none yet: ./medspasync operators add E-MAIL --name NAME");
    }
    for (Operator operator : all) {
      terminal.say(
          String.format(
              Locale.ROOT,
              "%s  %-8s  %s (%s)  %s",
              publicId(operator),
              operator.active() ? "ACTIVE" : "DISABLED",
              operator.name(),
              operator.email(),
              standing(operator)));
    }
    return 0;
  }

  private static String standing(Operator operator) {
    if (!operator.ready()) {
      return "has not used the link";
    }
    return operator
        .lastSignInAt()
        .map(at -> "last signed in " + at.truncatedTo(ChronoUnit.SECONDS))
        .orElse("has not signed in");
  }

  @Command(
      name = "add",
      description =
          "Add an operator and show the link by which she chooses a password and sets up her"
              + " authenticator app. For one who is there already: a new link, for a lost phone or"
              + " a forgotten password.")
  int add(
      @Parameters(paramLabel = "E-MAIL", description = "What she signs in with.") String email,
      @Option(names = "--name", required = true, paramLabel = "NAME") String name)
      throws SQLException {
    Service service = service();
    CommandRecord record = CommandRecord.of(service);
    String token =
        Transactions.call(
            service.database().migrator(),
            connection -> {
              Operator operator = operators.add(connection, email, name);
              record.note(connection, "addOperator", List.of(publicId(operator)), Map.of());
              return operators.issueLink(connection, operator.id(), LINK_LIFETIME);
            });
    terminal.say("Send " + email.strip() + " this link; it works once, for a day:");
    terminal.say(service.publicAddress() + "/operator/welcome#" + token);
    return 0;
  }

  @Command(
      name = "disable",
      description = "Shut an operator out at once. Adding her again lets her in.")
  int disable(
      @Parameters(paramLabel = "E-MAIL", description = "As operators list shows it.") String email)
      throws SQLException {
    Service service = service();
    CommandRecord record = CommandRecord.of(service);
    boolean found =
        Transactions.call(
            service.database().migrator(),
            connection -> {
              Optional<Operator> operator = operators.find(connection, email);
              if (operator.isEmpty()) {
                return false;
              }
              operators.disable(connection, operator.get().id());
              record.note(
                  connection, "disableOperator", List.of(publicId(operator.get())), Map.of());
              return true;
            });
    if (!found) {
      terminal.complain("No operator has the e-mail address " + email + ".");
      return 1;
    }
    terminal.say(email.strip() + " is shut out; open sessions have ended.");
    return 0;
  }

  private static String publicId(Operator operator) {
    return TypedId.format(Operator.PREFIX, operator.id());
  }

  private static Service service() {
    return new Service(Settings.ofThisProcess(), Distribution.ofRunningProgram());
  }
}
