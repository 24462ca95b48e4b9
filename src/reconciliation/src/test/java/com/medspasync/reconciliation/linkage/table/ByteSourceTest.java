package com.medspasync.reconciliation.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteSourceTest {

  private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void aFileAndTheSameBytesInMemoryReadAlike() throws IOException {
    try (ByteSource file = ByteSource.of(Files.write(folder.resolve("people.csv"), BYTES))) {
      assertReads(file);
    }
    try (ByteSource memory = ByteSource.of(BYTES)) {
      assertReads(memory);
    }
  }

  @Test
  void aFileIsClosedWithItsSource() throws IOException {
    ByteSource file = ByteSource.of(Files.write(folder.resolve("people.csv"), BYTES));
    file.close();

    assertThatThrownBy(() -> file.read(0, new byte[1], 0, 1))
        .isInstanceOf(ClosedChannelException.class);
  }

  private static void assertReads(ByteSource source) throws IOException {
    assertThat(source.size()).isEqualTo(10);
    assertThat(read(source, 0, 0, 4)).isEqualTo("0123....:4");
    assertThat(read(source, 3, 2, 4)).isEqualTo("..3456..:4");
    assertThat(read(source, 7, 1, 7)).isEqualTo(".789....:3");
    assertThat(read(source, 10, 0, 4)).isEqualTo("........:0");
    assertThat(read(source, 12, 0, 4)).isEqualTo("........:0");
  }

  private static String read(ByteSource source, long position, int offset, int length)
      throws IOException {
    byte[] into = "........".getBytes(StandardCharsets.UTF_8);
    int read = source.read(position, into, offset, length);
    return new String(into, StandardCharsets.UTF_8) + ":" + read;
  }
}
