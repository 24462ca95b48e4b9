package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
  void aRunThatWroteNothingLeavesNoCacheAndIsNotRepeated() {
    assertThat(cache.isWorthTraining()).isTrue();

    cache.finish();

    assertThat(cache.exists()).isFalse();
    assertThat(cache.isWorthTraining()).isFalse();
    assertThat(cache(List.of("-Xmx1g")).isWorthTraining()).isTrue();
  }

  @Test
  void otherFlagsNeedAnotherCacheAndOnlyTheNewestOfTheOthersStays() throws IOException {
    StartCache oldest = written(FLAGS, 1);
    StartCache newer = written(List.of("-Xmx1g"), 2);
    StartCache now = cache(List.of("-Xmx2g"));

    now.removeOthers();

    assertThat(now.exists()).isFalse();
    assertThat(newer.exists()).isTrue();
    assertThat(oldest.exists()).isFalse();
  }

  private StartCache written(List<String> flags, long modifiedMs) throws IOException {
    StartCache written = cache(flags);
    Files.writeString(written(written.train()), "cache");
    written.finish();
    Files.setLastModifiedTime(written(written.use()), FileTime.fromMillis(modifiedMs));
    return written;
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
