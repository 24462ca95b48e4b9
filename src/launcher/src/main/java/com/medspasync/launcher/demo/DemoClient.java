package com.medspasync.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.medspasync.launcher.service.ServiceException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A bookkeeper at the HTTP interface: signs in, uploads files, watches the import. */
final class DemoClient implements AutoCloseable {

  /** An import as far as somebody who waits for it needs to know. */
  record ImportState(String id, String status) {
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "UNDONE", "NEEDS_ANSWER");

    boolean isOver() {
      return OVER.contains(status);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final String BOUNDARY = "medspasync-demonstration";

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;
  private final ObjectMapper json = new ObjectMapper();

  DemoClient(String address) {
    this.address = address;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
  }

  void signIn(String email, String password) {
    send(
        request("/api/v1/auth/sign-in")
            .header("Content-Type", "application/json")
            .POST(body(Map.of("email", email, "password", password))));
  }

  Optional<ImportState> latestImport() {
    JsonNode imports = send(request("/api/v1/imports?limit=1").GET()).path("data");
    return imports.isEmpty() ? Optional.empty() : Optional.of(state(imports.get(0)));
  }

  ImportState upload(List<Path> files) {
    return state(
        send(
            request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(files))));
  }

  /** Waits a moment and looks again. */
  ImportState awaitChange(ImportState before) {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return before;
    }
    return state(send(request("/api/v1/imports/" + before.id()).GET()));
  }

  @Override
  public void close() {
    http.close();
  }

  private static ImportState state(JsonNode node) {
    return new ImportState(node.path("id").asText(), node.path("status").asText());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("msp_csrf"))
        .map(HttpCookie::getValue)
        .forEach(value -> request.header("X-CSRF-Token", value));
    return request;
  }

  private JsonNode send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new ServiceException(
            "launcher.demo-failed",
            request.method()
                + " "
                + request.uri().getPath()
                + " answered "
                + response.statusCode()
                + ": "
                + response.body());
      }
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("The application does not answer " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("launcher.interrupted", "Interrupted.", e);
    }
  }

  private BodyPublisher body(Map<String, String> values) {
    try {
      return BodyPublishers.ofString(json.writeValueAsString(values));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write a request", e);
    }
  }

  private static BodyPublisher multipart(List<Path> files) {
    List<BodyPublisher> parts = new ArrayList<>();
    try {
      for (Path file : files) {
        parts.add(
            BodyPublishers.ofString(
                "--"
                    + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                    + file.getFileName()
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(BodyPublishers.ofFile(file));
        parts.add(BodyPublishers.ofString("\r\n"));
      }
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException("A demonstration file is gone", e);
    }
    parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }
}
