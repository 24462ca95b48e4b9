package com.medspasync.launcher.check;

import com.medspasync.launcher.demo.DemoSpa;
import com.medspasync.launcher.service.Database;
import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.service.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product with its demonstration, on a home folder and a port of its own. */
final class ProductUnderCheck implements AutoCloseable {
  /** One person of a check asks for as much as all practices together. */
  private static final String UNLIMITED = "1000000";

  private final Path project;
  private final Path home;
  private final int port;

  private ProductUnderCheck(Path project, Path home, int port) {
    this.project = project;
    this.home = home;
    this.port = port;
  }

  /** Nothing runs yet; the folder is new. */
  static ProductUnderCheck onFreshHome(Path project) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path parent = Files.createDirectories(project.resolve("src/launcher/target/check"));
      return new ProductUnderCheck(
          project, Files.createTempDirectory(parent, "home-"), free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare a home folder", e);
    }
  }

  /** As a person would type it; returns how long it took in seconds, start of the JVM included. */
  double start() {
    long began = System.nanoTime();
    command("start", "--demo", "--port", Integer.toString(port));
    return (System.nanoTime() - began) / 1e9;
  }

  /** As an operator does, with what is there: made for a long life, not for a quick look. */
  void startForService() {
    command("start", "--port", Integer.toString(port));
  }

  double stop() {
    long began = System.nanoTime();
    command("stop");
    return (System.nanoTime() - began) / 1e9;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  String email() {
    return DemoSpa.all().getFirst().owner().email();
  }

  /** The password of everyone in the demonstration. */
  String password() {
    return read("keys/demo-password");
  }

  ProcessFigures application() {
    return new ProcessFigures(firstNumber("runtime/application.pid"));
  }

  ProcessFigures database() {
    return new ProcessFigures(firstNumber("data/postgresql/postmaster.pid"));
  }

  /** What the practices are registered in, which must run. */
  Database registry() {
    return new Service(Settings.ofThisProcess().onlyIn(home), Distribution.ofRunningProgram())
        .database();
  }

  /** Leaves the database without the application. */
  void killApplication() {
    application().kill();
  }

  @Override
  public void close() {
    stop();
  }

  private long firstNumber(String file) {
    return Long.parseLong(read(file).split("\\s")[0]);
  }

  private String read(String file) {
    try {
      return Files.readString(home.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The product does not keep " + file, e);
    }
  }

  /** Runs one of its commands; returns what it said. */
  String command(String... words) {
    List<String> command = new ArrayList<>(List.of(project.resolve("medspasync").toString()));
    command.addAll(List.of(words));
    ExternalProgram.Outcome outcome =
        new ExternalProgram(project, command)
            .with(
                Map.of(
                    "MEDSPASYNC_HOME",
                    home.toString(),
                    "MEDSPASYNC_SKIP_BUILD",
                    "1",
                    Settings.REQUESTS_PER_PERSON,
                    UNLIMITED,
                    Settings.REQUESTS_PER_PRACTICE,
                    UNLIMITED))
            .capture();
    if (outcome.exitCode() != 0) {
      throw new ServiceException(
          "launcher.check-failed", String.join(" ", words) + " failed:\n" + outcome.output());
    }
    return outcome.output();
  }
}
