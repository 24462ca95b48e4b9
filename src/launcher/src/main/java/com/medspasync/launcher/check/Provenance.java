package com.medspasync.launcher.check;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** When, on what and at which commit something was measured: without it a figure tells nothing. */
final class Provenance {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final double GIGA = 1 << 30;

  private Provenance() {}

  /** One line for now; the load average is the one before the suite adds its own. */
  static String line(String suite, Path project, Clock clock) {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "`./medspasync check %s` · %s · %d processors, %.0f GB, JDK %s · commit %s · load average"
            + " before %.1f",
        suite,
        minute(clock) + " UTC",
        machine.getAvailableProcessors(),
        machine.getTotalMemorySize() / GIGA,
        Runtime.version().feature()
            + "."
            + Runtime.version().interim()
            + "."
            + Runtime.version().update(),
        commit(project),
        machine.getSystemLoadAverage());
  }

  /** Now, in UTC. */
  static String minute(Clock clock) {
    return MINUTES.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** The last commit, in short. */
  static String commit(Path project) {
    ExternalProgram git =
        new ExternalProgram(project, List.of("git", "rev-parse", "--short", "HEAD"));
    ExternalProgram.Outcome head = git.capture();
    return head.exitCode() == 0 ? head.output().strip() : "unknown";
  }
}
