package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void whatIsKeptIsPrivateToItsOwner() throws IOException {
    HomeFolder home = new HomeFolder(folder.resolve("home"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
        .isEqualTo("rwx------");
  }

  @Test
  void aFileInTheWayIsRefusedWithThePlaceAndTheSetting() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("home"), "a file");

    assertThatThrownBy(() -> new HomeFolder(inTheWay).refuseUnusable())
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining(inTheWay.toString())
        .hasMessageContaining("MEDSPASYNC_HOME");
  }

  @Test
  void theTraceOfWhatNobodyForesawIsKeptWithItsTime() throws IOException {
    TroubleLog log = new TroubleLog(new HomeFolder(folder), CLOCK);

    log.add(new IllegalStateException("first"));
    Path file = log.add(new IllegalStateException("second")).orElseThrow();

    assertThat(file)
        .content()
        .contains("2026-03-01T10:00:00Z java.lang.IllegalStateException: first", "second")
        .contains("\tat " + HomeFolderTest.class.getName());
  }

  @Test
  void aHomeThatCannotBeWrittenToDoesNotHideTheFailureItself() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("home"), "a file");

    assertThat(new TroubleLog(new HomeFolder(inTheWay), CLOCK).add(new IllegalStateException()))
        .isEmpty();
  }
}
