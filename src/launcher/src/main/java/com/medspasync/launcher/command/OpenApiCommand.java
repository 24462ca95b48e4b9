package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Running;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Writes the API document of the running service to where it is committed. */
@Command(
    name = "openapi",
    description = "Write the running service's API document to docs/api/openapi.yaml.")
public final class OpenApiCommand implements Callable<Integer> {
  private static final int OK = 200;

  private final Terminal terminal;

  public OpenApiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = Settings.ofThisProcess();
    Optional<Running> running = new Service(settings, Distribution.ofRunningProgram()).running();
    if (running.isEmpty()) {
      terminal.complain("The service does not run; start it with: ./medspasync start");
      return 1;
    }
    Path file = settings.project().resolve("docs/api/openapi.yaml");
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create(running.get().address() + "/openapi");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        terminal.complain(address + " answers " + answer.statusCode());
        return 1;
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, answer.body());
    }
    terminal.say("Wrote " + file);
    return 0;
  }
}
