package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The service listens where it must, and answers what it is for. */
@OwnSpasTest
class NothingElseAnswersIT {
  private static final String LISTENING = "0A";

  /** 127.0.0.1 as the kernel lists it, also within an address of IPv6. */
  private static final String LOOPBACK = "0100007F";

  /** Which server this is, and what it is written in. */
  private static final List<String> TELLING =
      List.of(
          "payara",
          "glassfish",
          "grizzly",
          "jersey",
          "hazelcast",
          "catalina",
          "tomcat",
          "exception",
          "java.",
          "stacktrace",
          "index of",
          "directory");

  static final List<String> PATHS =
      List.of(
          // what a folder that is served by mistake shows
          "/.git/HEAD",
          "/.git/config",
          "/.gitignore",
          "/.svn/entries",
          "/.hg/store",
          "/.DS_Store",
          "/.env",
          "/.env.production",
          "/env.example",
          "/.aws/credentials",
          "/.ssh/id_rsa",
          "/.npmrc",
          "/.mvn/maven.config",
          "/pom.xml",
          "/package.json",
          "/package-lock.json",
          "/node_modules/",
          "/Dockerfile",
          "/docker-compose.yml",
          "/README.md",
          "/medspasync",
          "/medspasync.jar",
          "/keys/master-key",
          "/keys/audit-key",
          "/data/",
          "/logs/",
          "/logs/application.0.log",
          "/files/",
          "/runtime/",
          "/backup",
          "/backup.zip",
          "/backup.sql",
          "/backup.tar.gz",
          "/dump.sql",
          "/db.sqlite",
          "/app.war",
          "/ROOT.war",
          "/index.html.bak",
          "/index.html~",
          "/config.json",
          "/config.yml",
          "/secrets.yml",
          "/permissions.yaml",
          "/microprofile-config.properties",
          "/id_rsa",
          "/server.key",
          // what the application is made of
          "/WEB-INF/",
          "/WEB-INF/web.xml",
          "/WEB-INF/beans.xml",
          "/WEB-INF/classes/permissions.yaml",
          "/WEB-INF/lib/",
          "/META-INF/MANIFEST.MF",
          "/META-INF/maven/",
          "/web-inf/web.xml",
          "//WEB-INF/web.xml",
          "/./WEB-INF/web.xml",
          "/app/../WEB-INF/web.xml",
          "/%57EB-INF/web.xml",
          "/%2e/WEB-INF/web.xml",
          "/app/%2e%2e/WEB-INF/web.xml",
          "/app/..%2fWEB-INF/web.xml",
          "/app/..%5cWEB-INF/web.xml",
          "/WEB-INF/web.xml%00.html",
          "/../../../../etc/passwd",
          "/app/../../../../etc/passwd",
          "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
          // consoles of this server and of others
          "/asadmin",
          "/__asadmin/version",
          "/admin",
          "/admin/",
          "/administrator/",
          "/console",
          "/management",
          "/management/domain",
          "/monitoring",
          "/manager/html",
          "/host-manager/html",
          "/web-console/",
          "/jmx-console/",
          "/jolokia",
          "/jolokia/list",
          "/hazelcast",
          "/hazelcast/rest/cluster",
          "/ejb",
          "/ejb-invoker",
          "/invoker/JMXInvokerServlet",
          "/payara",
          "/rest-client",
          "/application.wadl",
          "/api/v1/application.wadl",
          "/actuator",
          "/actuator/env",
          "/actuator/heapdump",
          "/heapdump",
          "/threaddump",
          "/trace",
          "/debug",
          "/phpinfo.php",
          "/wp-login.php",
          "/cgi-bin/",
          "/server-status",
          "/nginx_status",
          "/graphql",
          "/graphiql",
          "/swagger-ui.html",
          "/v3/api-docs",
          "/examples/",
          "/test",
          "/demo/");

  @ParameterizedTest
  @FieldSource("PATHS")
  void whatPeopleTryIsNotThere(String path, Staff staff, Product product) throws IOException {
    String first =
        RawRequest.firstLine(
            product.address(), "GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
    Response answer = staff.nobody().urlEncodingEnabled(false).accept("*/*").get(path);

    assertThat(first).as(path).matches("HTTP/1\\.1 (400|403|404).*");
    assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
    assertThat((answer.headers() + answer.asString()).toLowerCase(Locale.ROOT))
        .as(path)
        .doesNotContain(TELLING);
  }

  /** The database on this machine only, and the application where the start said. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void theServiceListensInTwoPlaces(Product product) throws IOException {
    String database =
        Files.readString(product.commands().home().resolve("data/postgresql.port")).strip();
    Set<String> expected =
        new TreeSet<>(Set.of(place(Integer.parseInt(database)), place(product.address())));
    Set<String> sockets = new HashSet<>();
    product.processes().stream()
        .flatMap(id -> ProcessHandle.of(id).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .forEach(process -> sockets.addAll(socketsOf(process.pid())));

    Set<String> found = new TreeSet<>();
    for (String kind : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/net", kind))) {
        String[] cells = line.strip().split("\\s+");
        if (cells[3].equals(LISTENING) && sockets.contains(cells[9])) {
          found.add(cells[1].substring(cells[1].length() - LOOPBACK.length() - ":0000".length()));
        }
      }
    }

    assertThat(found).isEqualTo(expected);
  }

  private static String place(URI address) {
    return place(address.getPort());
  }

  private static String place(int port) {
    return String.format(Locale.ROOT, "%s:%04X", LOOPBACK, port);
  }

  /** Numbers of the sockets that a process holds, as the kernel lists them. */
  private static Set<String> socketsOf(long process) {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> held = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
      for (Path each : held.toList()) {
        String target = Files.isSymbolicLink(each) ? target(each) : "";
        if (target.startsWith("socket:[")) {
          sockets.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    } catch (IOException e) {
      return sockets; // a process of the database that has ended meanwhile
    }
    return sockets;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }
}
