package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a build fetches is what was there when somebody looked at it, byte for byte. */
class LockedBuildTest {
  private static final Path PROJECT = Path.of("..", "..");

  private final JsonNode list = json("package.json");
  private final JsonNode locked = json("package-lock.json").path("packages");

  @Test
  void everyPackageOfTheWebAppIsLockedWithItsDigest() {
    assertThat(locked.properties()).hasSizeGreaterThan(100);
    for (Map.Entry<String, JsonNode> each : locked.properties()) {
      if (!each.getKey().isEmpty()) {
        assertThat(each.getValue().path("integrity").asText())
            .as(each.getKey())
            .startsWith("sha512-");
      }
    }
  }

  @Test
  void theLockHoldsWhatIsAskedForAndNothingIsARange() {
    for (String kind : new String[] {"dependencies", "devDependencies"}) {
      assertThat(list.path(kind).properties()).isNotEmpty();
      assertThat(locked.path("").path(kind)).isEqualTo(list.path(kind));
      for (Map.Entry<String, JsonNode> each : list.path(kind).properties()) {
        assertThat(locked.path("node_modules/" + each.getKey()).path("version"))
            .as(each.getKey())
            .isEqualTo(each.getValue());
      }
    }
  }

  @Test
  void noPackageRunsAScriptWhenItIsInstalled() throws IOException {
    assertThat(Files.readString(PROJECT.resolve("src/app/src/build/build-web.mjs")))
        .contains("\"--ignore-scripts\"");
  }

  private static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(PROJECT.resolve("src/web").resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
