package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Running;
import com.medspasync.launcher.terminal.Terminal;

/** What a person reads when the service is up. */
final class Welcome {
  private Welcome() {}

  static void print(Running running, Terminal terminal) {
    String origin = running.address().replace("127.0.0.1", "localhost");
    terminal.say("");
    terminal.say("  Open   " + origin + "/app/");
    terminal.say("  API    " + origin + "/docs");
    terminal.say("  Stop   ./medspasync stop");
  }
}
