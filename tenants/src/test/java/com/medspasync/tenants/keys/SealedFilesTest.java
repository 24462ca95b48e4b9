package com.medspasync.tenants.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFilesTest {

  private static final String TEXT = "Jane Canary,+1 704 555 0142\n".repeat(2_000);

  @TempDir private Path root;
  private final TenantId ours = TenantId.next();
  private final TenantId others = TenantId.next();
  private TenantKeys keys;
  private SealedFiles files;

  @BeforeEach
  void makeKeys() {
    keys = new TenantKeys(root.resolve("keys"), KeyRing.of(KeyRing.newKey(), "test"));
    keys.make(ours);
    keys.make(others);
    files = new SealedFiles(root.resolve("files"), keys);
  }

  @Test
  void readsFromAnyPositionWhatWasWritten() throws IOException {
    write(ours, "a", TEXT);

    assertThat(read(ours, "a")).isEqualTo(TEXT);
    try (SeekableByteChannel content = files.open(ours, "a")) {
      assertThat(content.size()).isEqualTo(TEXT.length());
      content.position(28 * 1_500L);
      ByteBuffer line = ByteBuffer.allocate(28);
      while (line.hasRemaining() && content.read(line) >= 0) {}
      assertThat(new String(line.array(), StandardCharsets.UTF_8)).startsWith("Jane Canary");
    }
    write(ours, "empty", "");
    assertThat(read(ours, "empty")).isEmpty();
  }

  @Test
  void nothingOfItCanBeReadOnDisk() throws IOException {
    write(ours, "a", TEXT);

    assertThat(onDisk(ours)).hasSize(1);
    assertThat(Files.readString(onDisk(ours).getFirst(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Jane")
        .doesNotContain("555");
  }

  @Test
  void refusesFilesThatWereChangedCutRenamedOrTakenFromAnotherSpa() throws IOException {
    write(ours, "a", TEXT);
    write(ours, "b", "other");
    Path a =
        onDisk(ours).stream()
            .filter(file -> file.toString().contains("/a."))
            .findFirst()
            .orElseThrow();
    byte[] sealed = Files.readAllBytes(a);

    byte[] changed = sealed.clone();
    changed[sealed.length / 2] ^= 1;
    Files.write(a, changed);
    assertThatThrownBy(() -> read(ours, "a")).isInstanceOf(IOException.class);

    Files.write(a, java.util.Arrays.copyOf(sealed, sealed.length - 5_000));
    assertThatThrownBy(() -> read(ours, "a")).isInstanceOf(IOException.class);

    Files.write(a.resolveSibling(a.getFileName().toString().replace("a.", "c.")), sealed);
    assertThatThrownBy(() -> read(ours, "c")).isInstanceOf(IOException.class);

    Path theirs = Files.createDirectories(root.resolve("files").resolve(others.toString()));
    Files.write(theirs.resolve("a." + keys.of(others).fileKey()), sealed);
    assertThatThrownBy(() -> read(others, "a")).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAPlainFileOfATenantWhoNeverHadAny() throws IOException {
    Path folder = Files.createDirectories(root.resolve("files").resolve(ours.toString()));
    Files.writeString(folder.resolve("a"), "forged");

    assertThatThrownBy(() -> read(ours, "a")).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void leavesNothingOfAFileThatWasNotCompleted() throws IOException {
    assertThatThrownBy(() ->
            files.write(
                ours,
                "a",
                target -> {
                  target.write(ByteBuffer.wrap(new byte[100_000]));
                  throw new IOException("the sender went away");
                }))
        .hasMessage("the sender went away");

    assertThat(onDisk(ours)).isEmpty();
    assertThatThrownBy(() -> read(ours, "a")).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void sweepsWhatNobodyOwns() throws IOException {
    write(ours, "kept", "x");
    write(ours, "lost", "x");
    Files.writeString(root.resolve("files").resolve(ours.toString()).resolve("kept.1.part"), "cut");

    files.sweep(ours, Set.of("kept"), Instant.now().plusSeconds(60));

    assertThat(read(ours, "kept")).isEqualTo("x");
    assertThat(onDisk(ours)).hasSize(1);
    files.delete(ours, "kept");
    files.delete(ours, "kept");
    assertThat(onDisk(ours)).isEmpty();
  }

  private void write(TenantId tenant, String name, String text) throws IOException {
    files.write(
        tenant,
        name,
        target -> target.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
  }

  private String read(TenantId tenant, String name) throws IOException {
    try (InputStream content = Channels.newInputStream(files.open(tenant, name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<Path> onDisk(TenantId tenant) throws IOException {
    Path folder = root.resolve("files").resolve(tenant.toString());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
