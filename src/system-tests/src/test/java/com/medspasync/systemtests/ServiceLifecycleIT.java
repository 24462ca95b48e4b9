package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Start, stop and what lies between, on a service of its own beside the demonstration. */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceLifecycleIT {
  private final int port = FreePort.next();
  private final Commands service = Commands.onFreshHome("lifecycle");

  @BeforeAll
  void start() {
    assertThat(startService()).satisfies(ServiceLifecycleIT::succeeded);
  }

  @AfterAll
  void stop() {
    service.run("stop");
  }

  @Test
  void everythingIsUpAfterAStart() {
    Commands.Outcome status = service.run("status");

    assertThat(status).satisfies(ServiceLifecycleIT::succeeded);
    assertThat(status.output()).containsPattern("database +up").containsPattern("application +up");
  }

  @Test
  void aSecondStartChangesNothingAndSaysSo() {
    List<Long> before = processes();

    Commands.Outcome second = startService();

    assertThat(second).satisfies(ServiceLifecycleIT::succeeded);
    assertThat(second.output()).contains("Already running", Integer.toString(port));
    assertThat(processes()).isEqualTo(before);
  }

  @Test
  void whatWasAcknowledgedSurvivesASuddenDeath() {
    Commands.Outcome created =
        service.run(
            "tenants",
            "create",
            "--name",
            "Survivor Spa",
            "--zone",
            "America/Denver",
            "--owner-email",
            "owner@survivor.example",
            "--owner-name",
            "Rosa Vance");
    assertThat(created).satisfies(ServiceLifecycleIT::succeeded);

    processes().forEach(ServiceLifecycleIT::kill);
    Commands.Outcome status = service.run("status");
    Commands.Outcome restarted = startService();

    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(restarted).satisfies(ServiceLifecycleIT::succeeded);
    assertThat(service.run("tenants", "list").output()).contains("Survivor Spa");
  }

  @Test
  void aSecondStartBringsBackADatabaseThatDiedAndLeavesTheApplicationAlone() {
    List<Long> before = processes();
    kill(before.getFirst());
    assertThat(service.run("status").exitCode()).isEqualTo(1);

    Commands.Outcome second = startService();

    assertThat(second).satisfies(ServiceLifecycleIT::succeeded);
    assertThat(service.run("status")).satisfies(ServiceLifecycleIT::succeeded);
    assertThat(processes().getLast()).isEqualTo(before.getLast());
  }

  @Test
  void onAServerOfTheOperatorsOwnItRunsInTheForegroundUntilItIsToldToEnd() throws Exception {
    int itsPort = FreePort.next();
    Commands operator =
        Commands.onFreshHome("own-server")
            .with(
                "MEDSPASYNC_DB_URL", "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres")
            .with("MEDSPASYNC_DB_ADMIN_USER", "postgres")
            .with("MEDSPASYNC_DB_ADMIN_PASSWORD", key("database-admin"))
            .with("MEDSPASYNC_DB_APP_PASSWORD", key("database-app"))
            .with("MEDSPASYNC_DB_MIGRATOR_PASSWORD", key("database-migrator"));
    Path output = operator.home().resolve("output");

    Process command =
        operator.begin(output, "start", "--foreground", "--port", Integer.toString(itsPort));
    awaitText(output, "Open ", command);
    assertThat(operator.run("status")).satisfies(ServiceLifecycleIT::succeeded);
    command.destroy();

    assertThat(command.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(answers(itsPort)).isFalse();
    assertThat(operator.home().resolve("data/postgresql")).doesNotExist();
    assertThat(service.run("status")).satisfies(ServiceLifecycleIT::succeeded);
  }

  @Test
  void anApplicationThatDoesNotDeployIsSaidInALineAndLeavesNothingRunning() throws IOException {
    Commands other = Commands.onFreshHome("broken");
    Path distribution = Files.createDirectories(other.home().resolve("distribution"));
    Path built = Commands.project().resolve("src/launcher/target/distribution");
    try (Stream<Path> files = Files.list(built)) {
      for (Path file : files.toList()) {
        Files.createSymbolicLink(distribution.resolve(file.getFileName()), file);
      }
    }
    Files.delete(distribution.resolve("app.war"));
    Files.writeString(distribution.resolve("app.war"), "no archive");
    // a copy: by a link the program would find itself, and so the application, in the true folder
    Files.delete(distribution.resolve("medspasync.jar"));
    Files.copy(built.resolve("medspasync.jar"), distribution.resolve("medspasync.jar"));

    Commands.Outcome failed =
        other
            .with("MEDSPASYNC_PROJECT", Commands.project().toString())
            .run(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    distribution.resolve("medspasync.jar").toString(),
                    "start",
                    "--port",
                    Integer.toString(FreePort.next())));

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output().lines().toList().getLast())
        .contains("does not deploy", other.home().resolve("logs").toString());
    assertThat(other.run("status").output()).doesNotContainPattern("(database|application) +up");
  }

  @Test
  void stopLeavesNeitherProcessNorPortAndAnotherStartFindsTheData() {
    List<Long> before = processes();

    Commands.Outcome stopped = service.run("stop");

    assertThat(stopped).satisfies(ServiceLifecycleIT::succeeded);
    assertThat(before).isNotEmpty().noneMatch(ServiceLifecycleIT::lives);
    assertThat(answers(port)).isFalse();
    assertThat(service.run("status").exitCode()).isEqualTo(1);
    assertThat(startService()).satisfies(ServiceLifecycleIT::succeeded);
  }

  @Test
  void aTakenPortIsRefusedWithItsOwnerAndNothingIsLeftRunning() throws IOException {
    Commands other = Commands.onFreshHome("taken-port");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String number = Integer.toString(taken.getLocalPort());

      Commands.Outcome refused = other.run("start", "--port", number);

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.output())
          .contains("Port " + number + " is taken")
          .contains("process " + ProcessHandle.current().pid());
      assertThat(other.run("status").output()).doesNotContainPattern("(database|application) +up");
    }
  }

  @Test
  void anUnsafeSettingIsRefusedWithItsName() {
    Commands.Outcome refused =
        Commands.onFreshHome("unsafe").with("CORS_ORIGINS", "*").run("start");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.output()).contains("CORS_ORIGINS");
  }

  @Test
  void anUnknownCommandIsNotUnderstood() {
    Commands.Outcome unknown = service.run("reconsile");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.output()).contains("start", "stop", "status");
  }

  @Test
  void worksFromAnyFolderAndThroughASymbolicLink() throws IOException {
    Path link = Files.createTempDirectory("elsewhere").resolve("spa");
    Files.createSymbolicLink(link, Commands.project().resolve("medspasync"));

    Commands.Outcome status = service.run(List.of(link.toString(), "status"));

    assertThat(status).satisfies(ServiceLifecycleIT::succeeded);
  }

  /** A proxy that hands such a request on would be left out of all that follows. */
  @Test
  void noConnectionBecomesAnotherProtocol() throws IOException {
    assertThat(startService()).satisfies(ServiceLifecycleIT::succeeded);
    URI address = URI.create("http://127.0.0.1:" + port);
    String upgrade =
        """
        GET /health/live HTTP/1.1
        Host: 127.0.0.1
        Connection: Upgrade, HTTP2-Settings
        Upgrade: h2c
        HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA

        """;

    assertThat(RawRequest.firstLine(address, upgrade)).startsWith("HTTP/1.1 200");
    assertThat(
            RawRequest.firstLine(
                address,
                upgrade
                    .replace("GET /health/live", "POST /api/v1/auth/sign-in")
                    .replace("\n\n", "\nContent-Type: application/json\nContent-Length: 2\n\n{}")))
        .as("its body would be waited for in vain")
        .startsWith("HTTP/1.1 400");
    assertThat(RawRequest.firstLine(address, "PRI * HTTP/2.0\n\nSM\n\n")).startsWith("HTTP/1.1 ");
  }

  @Test
  void secretsAreReadableByTheirOwnerOnly() throws IOException {
    try (Stream<Path> keys = Files.walk(service.home().resolve("keys"))) {
      assertThat(keys.toList())
          .hasSizeGreaterThan(1)
          .allSatisfy(key ->
              assertThat(Files.getPosixFilePermissions(key).toString())
                  .isEqualTo(
                      Files.isDirectory(key)
                          ? "[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]"
                          : "[OWNER_READ, OWNER_WRITE]"));
    }
  }

  private Commands.Outcome startService() {
    return service.run("start", "--port", Integer.toString(port));
  }

  /** Database and application, by the files in which they note their process ids. */
  private List<Long> processes() {
    return Stream.of("data/postgresql/postmaster.pid", "runtime/application.pid")
        .map(service.home()::resolve)
        .map(ServiceLifecycleIT::firstNumber)
        .toList();
  }

  private int databasePort() throws IOException {
    return Integer.parseInt(
        Files.readString(service.home().resolve("data/postgresql.port")).strip());
  }

  private String key(String name) throws IOException {
    return Files.readString(service.home().resolve("keys").resolve(name)).strip();
  }

  private static void awaitText(Path file, String text, Process writer) throws Exception {
    while (!Files.readString(file).contains(text)) {
      assertThat(writer.isAlive()).as(Files.readString(file)).isTrue();
      Thread.sleep(200);
    }
  }

  private static long firstNumber(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip().split("\\s")[0]);
    } catch (IOException e) {
      throw new AssertionError("The service does not note its processes in " + file, e);
    }
  }

  private static void kill(long process) {
    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static boolean lives(long process) {
    try {
      String state = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return !state.substring(state.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static void succeeded(Commands.Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
  }
}
