package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

  @TempDir Path folder;
  private StartCache cache;

  @BeforeEach
  void prepare() {
    cache = cache(FLAGS);
  }

  @Test
  void whatATrainedRunWritesIsUsedOnlyWhenItIsComplete() throws IOException {
    Files.writeString(written(cache.train()), "half a cache");
    assertThat(cache.exists()).isFalse();

    cache.finish();

    assertThat(cache.exists()).isTrue();
    assertThat(written(cache.use())).content().isEqualTo("half a cache");
  }

  @Test
  void aRunThatWroteNothingLeavesNoCache() {
    cache.finish();

    assertThat(cache.exists()).isFalse();
  }

  @Test
  void otherFlagsNeedAnotherCacheAndTheOldOneGoes() throws IOException {
    Files.writeString(written(cache.train()), "cache");
    cache.finish();
    StartCache other = cache(List.of("-Xmx1g"));

    assertThat(other.exists()).isFalse();
    other.removeOthers();
    assertThat(cache.exists()).isFalse();
  }

  private StartCache cache(List<String> flags) {
    return StartCache.of(Path.of("server"), flags, new HomeFolder(folder));
  }

  private static Path written(List<String> flags) {
    Optional<String> file =
        flags.stream().filter(flag -> flag.startsWith("-XX:AOTCache")).findFirst();
    return Path.of(file.orElseThrow().replaceFirst("^[^=]*=", ""));
  }
}
