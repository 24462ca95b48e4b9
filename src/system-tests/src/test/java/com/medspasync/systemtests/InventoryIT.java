package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** Every jar that is delivered stands in one of the lists of parts, byte for byte. */
class InventoryIT {
  private static final String OUR_OWN = "medspasync";
  private static final String BUILD_ONLY =
      "components.findAll { it.properties.any { it.name == 'cdx:npm:package:development' } }.name";

  private final Path distribution = Commands.project().resolve("src/launcher/target/distribution");

  @Test
  void everyJarIsListedWithItsDigest() throws IOException {
    Set<String> listed = new HashSet<>();
    for (String part : List.of("app", "commands", "servers")) {
      JsonPath list = list(part);
      assertThat(list.getString("specVersion")).isEqualTo("1.6");
      listed.addAll(
          list.getList("components.hashes.flatten().findAll { it.alg == 'SHA-256' }.content"));
    }

    Map<String, String> delivered = jars();

    assertThat(delivered)
        .hasSizeGreaterThan(60)
        .hasKeySatisfying(named("payara-micro-"))
        .hasKeySatisfying(named("app.war/WEB-INF/lib/tink-"));
    assertThat(delivered.entrySet().stream().filter(jar -> !listed.contains(jar.getValue())))
        .as("jars that are not in the list")
        .isEmpty();
  }

  @Test
  void whatTheWebAppBringsIsListedToo() {
    JsonPath list = list("web");

    assertThat(list.<String>getList("components.name")).contains("react", "react-router", "vite");
    assertThat(list.<String>getList(BUILD_ONLY)).contains("vite").doesNotContain("react");
  }

  private JsonPath list(String part) {
    JsonPath list = JsonPath.from(distribution.resolve("sbom/" + part + ".cdx.json").toFile());
    assertThat(list.getString("bomFormat")).isEqualTo("CycloneDX");
    return list;
  }

  /** Names and digests of others' jars, those within the application included. */
  private Map<String, String> jars() throws IOException {
    Map<String, String> jars = new TreeMap<>();
    try (Stream<Path> files = Files.walk(distribution, 2)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        try (InputStream bytes = Files.newInputStream(file)) {
          jars.put(file.getFileName().toString(), digest(bytes));
        }
      }
    }
    try (ZipInputStream war =
        new ZipInputStream(Files.newInputStream(distribution.resolve("app.war")))) {
      for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
        if (entry.getName().endsWith(".jar")) {
          jars.put("app.war/" + entry.getName(), digest(war));
        }
      }
    }
    jars.keySet().removeIf(name -> name.contains(OUR_OWN));
    return jars;
  }

  private static Condition<String> named(String beginning) {
    return new Condition<>(name -> name.startsWith(beginning), beginning);
  }

  private static String digest(InputStream bytes) throws IOException {
    try {
      DigestInputStream digested =
          new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
