package com.medspasync.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;

/** The product, running with its demonstration spas, and all that its start printed. */
public final class Product implements AutoCloseable {
  private final Commands commands;
  private final URI address;
  private final String greeting;

  private Product(Commands commands, URI address, String greeting) {
    this.commands = commands;
    this.address = address;
    this.greeting = greeting;
  }

  static Product startDemo() {
    Commands commands = Commands.onFreshHome("demo");
    int port = FreePort.next();
    Commands.Outcome outcome = commands.run("start", "--demo", "--port", Integer.toString(port));
    if (outcome.exitCode() != 0) {
      commands.run("stop");
      throw new AssertionError("The product does not start:\n" + outcome.output());
    }
    return new Product(commands, URI.create("http://localhost:" + port), outcome.output());
  }

  /** Where a browser finds it, without a path. */
  public URI address() {
    return address;
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

  @Override
  public void close() {
    Commands.Outcome outcome = commands.run("stop");
    if (outcome.exitCode() != 0) {
      throw new AssertionError("The product does not stop:\n" + outcome.output());
    }
  }
}
