package com.medspasync.launcher.command;

import com.medspasync.launcher.demo.DemoSpa;
import com.medspasync.launcher.demo.DemoSpas;
import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.KeyFiles;
import com.medspasync.launcher.service.Progress;
import com.medspasync.launcher.service.ReadableSecret;
import com.medspasync.launcher.service.Running;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.terminal.Terminal;
import java.util.Locale;

/** A start as a person sees it: the steps, the addresses, and for a demonstration the sign-ins. */
final class ServiceStart {
  private final Service service;
  private final Terminal terminal;

  ServiceStart(Service service, Terminal terminal) {
    this.service = service;
    this.terminal = terminal;
  }

  int run(boolean demo) {
    Progress progress = new TerminalProgress(terminal);
    Running running = service.start(demo, progress);
    if (demo) {
      String password =
          new KeyFiles(service.home()).getOrCreate("demo-password", ReadableSecret::next);
      new DemoSpas(
              service.database(),
              running.address(),
              Distribution.ofRunningProgram().demonstration(),
              service.home(),
              password)
          .create(progress);
      printSignIns(password);
    }
    printAddresses(running, demo);
    return 0;
  }

  private void printSignIns(String password) {
    terminal.say("");
    terminal.say("  Sign in with any of these; the password is  " + password);
    for (DemoSpa spa : DemoSpa.all()) {
      terminal.say("");
      terminal.say("  " + spa.name());
      for (DemoSpa.SignIn each : spa.staff()) {
        String role = each.role().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        terminal.say(
            String.format(Locale.ROOT, "    %-17s %-28s %s", role, each.email(), each.name()));
      }
    }
  }

  private void printAddresses(Running running, boolean demo) {
    String origin = running.address().replace("127.0.0.1", "localhost");
    terminal.say("");
    terminal.say("  Open   " + origin + "/app/");
    terminal.say("  API    " + origin + "/docs");
    if (demo) {
      terminal.say("  Mail   " + origin + "/demo/outbox");
    } else if (!service.sendsMail()) {
      terminal.say("  Mail   none is sent: name a mail server by MEDSPASYNC_MAIL_HOST");
    }
    terminal.say("  Stop   ./medspasync stop");
  }
}
