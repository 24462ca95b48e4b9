package com.medspasync.launcher.service;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run the application.
 *
 * @param quickStart compile little and collect garbage simply: ready sooner, slower under load; for
 *     demonstrations and tests
 * @param heap in the JVM's notation
 */
record ApplicationOptions(
    InetAddress address,
    int port,
    boolean quickStart,
    String heap,
    boolean startCache,
    Duration timeout) {

  static ApplicationOptions from(Settings settings, boolean quickStart) {
    return new ApplicationOptions(
        settings.httpAddress(),
        settings.httpPort(),
        quickStart,
        settings.heap(),
        settings.startCache(),
        Duration.ofSeconds(settings.startTimeoutSeconds()));
  }

  List<String> flags() {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                SerialFilter.flag(),
                // Payara's libraries use both; without these the JVM warns about them at every
                // start.
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
    if (quickStart) {
      flags.add("-XX:TieredStopAtLevel=1");
    }
    return flags;
  }

  /** Where a person or a program on this machine reaches the application. */
  String localAddress() {
    return "http://"
        + (address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress())
        + ":"
        + port;
  }
}
