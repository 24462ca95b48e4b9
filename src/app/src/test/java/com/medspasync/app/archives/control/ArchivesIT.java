package com.medspasync.app.archives.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.archives.entity.ArchiveStatus;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of everything is there for one download of one person, and for a day. */
class ArchivesIT {

  @TempDir Path folder;

  private TestSpa spa;
  private PracticeArchives archives;
  private ArchiveFiles files;
  private DownloadArchive download;
  private ExportPracticeJob job;

  @BeforeEach
  void openASpa() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    at(Clock.systemUTC());
  }

  @Test
  void aDownloadThatIsCutOffDoesNotCount() throws IOException {
    UUID id = made();
    begin(id);

    assertThatThrownBy(() -> spa.bound(() -> copyTo(id, new BrokenStream())))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(status(id)).isEqualTo(ArchiveStatus.READY);

    ByteArrayOutputStream received = new ByteArrayOutputStream();
    begin(id);
    spa.bound(() -> copyTo(id, received));
    assertThat(status(id)).isEqualTo(ArchiveStatus.DOWNLOADED);
    assertThat(received.size()).isPositive();
    assertThat(stored()).isEmpty();
  }

  @Test
  void twoDownloadsAtATimeAreOne() {
    UUID id = made();
    begin(id);

    assertRefused(id, "archives.not-ready");
  }

  @Test
  void afterADayItIsGone() {
    UUID id = made();
    at(Clock.offset(Clock.systemUTC(), PracticeArchives.KEPT.plusSeconds(1)));

    assertRefused(id, "archives.gone");
    List<UUID> expired = spa.in(() -> archives.expire());
    assertThat(expired).containsExactly(id);
    assertThat(spa.in(() -> archives.justEnded())).containsExactly(id);
    assertThat(status(id)).isEqualTo(ArchiveStatus.EXPIRED);
  }

  @Test
  void aNewerOneTakesItsPlaceAndItsFile() {
    UUID first = made();
    UUID second = asked();

    spa.in(() -> archives.supersede(second));
    spa.bound(() -> make(second));

    assertThat(status(first)).isEqualTo(ArchiveStatus.EXPIRED);
    assertThat(status(second)).isEqualTo(ArchiveStatus.READY);
    assertThat(stored()).singleElement().asString().startsWith(ArchiveFiles.name(second));
  }

  @Test
  void whatCanBeDownloadedIsNotSwept() {
    UUID id = made();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(12));

    spa.sweepFiles(later);
    assertThat(stored()).singleElement().asString().startsWith(ArchiveFiles.name(id));

    spa.in(() -> archives.supersede(UUID.randomUUID()));
    spa.sweepFiles(later);
    assertThat(stored()).isEmpty();
  }

  @Test
  void oneIsMadeAtATime() {
    asked();

    assertThat(spa.in(() -> archives.add(TypedId.next(), spa.bookkeeper))).isFalse();
  }

  private void at(Clock clock) {
    archives = spa.archives(clock);
    files = new ArchiveFiles(spa.files(), spa.practiceExport());
    download = new DownloadArchive(archives, files, spa.transactions());
    job = new ExportPracticeJob(archives, files, spa.transactions());
  }

  private UUID asked() {
    UUID id = TypedId.next();
    assertThat(spa.in(() -> archives.add(id, spa.bookkeeper))).isTrue();
    return id;
  }

  private UUID made() {
    UUID id = asked();
    spa.bound(() -> make(id));
    return id;
  }

  private void make(UUID id) {
    UUID added = spa.in(() -> spa.jobs.add(ExportPracticeJob.TYPE, id, spa.bookkeeper));
    Job work = spa.in(() -> spa.jobs.get(added));
    job.run(work, (stage, done, total) -> {});
  }

  private void copyTo(UUID id, OutputStream target) {
    try {
      download.copyTo(id, target);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void begin(UUID id) {
    spa.in(() -> {
      download.begin(id, spa.bookkeeper.id());
    });
  }

  private void assertRefused(UUID id, String code) {
    assertThatThrownBy(() -> begin(id))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private ArchiveStatus status(UUID id) {
    return spa.in(() -> archives.get(id).status());
  }

  private List<String> stored() {
    if (!Files.isDirectory(spa.storage())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(spa.storage())) {
      return all.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The other side went away. */
  private static final class BrokenStream extends OutputStream {

    @Override
    public void write(int one) throws IOException {
      throw new IOException("closed by the other side");
    }
  }
}
