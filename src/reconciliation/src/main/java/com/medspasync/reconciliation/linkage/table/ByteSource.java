package com.medspasync.reconciliation.linkage.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a list, wherever they lie; UTF-8, or windows-1252 where a cell is no UTF-8. */
public interface ByteSource extends Closeable {

  /** Number of bytes. */
  long size();

  /**
   * Copies bytes.
   *
   * @param position first byte, from 0
   * @return number of bytes copied, less than {@code length} only at the end; 0 at the end
   */
  int read(long position, byte[] into, int offset, int length) throws IOException;

  @Override
  void close() throws IOException;

  /** The bytes of a file, read where they lie. */
  static ByteSource of(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    long size = channel.size();
    return new ByteSource() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public int read(long position, byte[] into, int offset, int length) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(into, offset, length);
        while (target.hasRemaining()) {
          if (channel.read(target, position + target.position() - offset) < 0) {
            break;
          }
        }
        return target.position() - offset;
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  /** Bytes in memory; the array is not copied. */
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public int read(long position, byte[] into, int offset, int length) {
        int copied = (int) Math.max(0, Math.min(length, bytes.length - position));
        System.arraycopy(bytes, (int) Math.min(position, bytes.length), into, offset, copied);
        return copied;
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
