package com.medspasync.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The product, running with its demonstration spas, and all that its start printed.
 *
 * <p>While you write a test, let it meet a product that runs already: {@code
 * -Dmedspasync.running=HOME} with the home folder of one that was started with {@code --demo}. It
 * is left running. For tests that read letters, start it with the settings of {@link
 * Mailbox#reachedBy} and port {@value Mailbox#KNOWN_PORT}; for those that sign in by a provider,
 * with {@link OidcServer#reachedBy} and port {@value OidcServer#KNOWN_PORT}.
 */
public final class Product implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:Open|running on) +http://[^:]+:(\\d+)");

  private final Commands commands;
  private final URI address;
  private final String greeting;
  private final boolean ours;

  private Product(Commands commands, String greeting, boolean ours) {
    this.commands = commands;
    this.address = addressIn(greeting);
    this.greeting = greeting;
    this.ours = ours;
  }

  static Product startDemo(Mailbox mailbox, OidcServer provider) {
    String running = System.getProperty("medspasync.running", "");
    if (!running.isEmpty()) {
      Commands commands = Commands.onHome(Path.of(running), Map.of());
      return known(provider, new Product(commands, greetingOf(commands, "start", "--demo"), false));
    }
    Commands commands = provider.reachedBy(mailbox.reachedBy(Commands.onFreshHome("demo")));
    String port = Integer.toString(FreePort.next());
    return known(
        provider,
        new Product(commands, greetingOf(commands, "start", "--demo", "--port", port), true));
  }

  private static Product known(OidcServer provider, Product product) {
    provider.knows(product.publicAddress());
    return product;
  }

  private static String greetingOf(Commands commands, String... start) {
    Commands.Outcome outcome = commands.run(start);
    if (outcome.exitCode() != 0) {
      commands.run("stop");
      throw new AssertionError("The product does not start:\n" + outcome.output());
    }
    return outcome.output();
  }

  private static URI addressIn(String greeting) {
    Matcher address = ADDRESS.matcher(greeting);
    if (!address.find()) {
      throw new AssertionError("The start prints no address:\n" + greeting);
    }
    return URI.create("http://localhost:" + address.group(1));
  }

  /** Where a browser finds it, without a path. */
  public URI address() {
    return address;
  }

  /** What links in letters begin with, and where a provider sends browsers back to. */
  public URI publicAddress() {
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** What the start said to the person who typed it. */
  public String greeting() {
    return greeting;
  }

  public Commands commands() {
    return commands;
  }

  /** The password of everyone in the demonstration spas. */
  public String password() {
    try {
      return Files.readString(commands.home().resolve("keys/demo-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration has no password", e);
    }
  }

  /** Kills application and database, as a power cut would. */
  void diesSuddenly() {
    List<Long> processes = processes();
    processes.forEach(
        process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
    while (processes.stream()
        .flatMap(id -> ProcessHandle.of(id).stream())
        .anyMatch(ProcessHandle::isAlive)) {
      Pauses.of(Duration.ofMillis(50));
    }
  }

  /** Starts it again where it was, and returns when it answers. */
  void startsAgain() {
    greetingOf(commands, "start", "--demo", "--port", Integer.toString(address.getPort()));
  }

  /** Database and application, by the files in which they note their process ids. */
  List<Long> processes() {
    return Stream.of("data/postgresql/postmaster.pid", "runtime/application.pid")
        .map(commands.home()::resolve)
        .map(Product::firstNumber)
        .toList();
  }

  private static long firstNumber(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip().split("\\s")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("The product does not note its processes in " + file, e);
    }
  }

  @Override
  public void close() {
    if (!ours) {
      return;
    }
    Commands.Outcome outcome = commands.run("stop");
    if (outcome.exitCode() != 0) {
      throw new AssertionError("The product does not stop:\n" + outcome.output());
    }
  }
}
