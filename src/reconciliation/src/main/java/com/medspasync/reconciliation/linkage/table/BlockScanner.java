package com.medspasync.reconciliation.linkage.table;

import com.medspasync.kernel.DomainException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a list into records and cells, block by block.
 *
 * <p>Understands RFC 4180 (quoted cells with separators, line ends and doubled quotation marks in
 * them), line ends of every kind, blank lines, spaces around cells, and quotation marks within
 * unquoted text. Not safe for use by several threads at once.
 */
public final class BlockScanner {

  private static final int BLOCK_BYTES = 1 << 21;
  private static final int LONGEST_RECORD = 1 << 25;

  private final ByteSource source;
  private final TableFormat format;
  private final int blockBytes;
  private final Irregularities irregularities = new Irregularities();
  private final CellBlock[] ring = new CellBlock[2];
  private int turn;
  private long position;
  private byte[] carried = new byte[0];
  private int line;

  private int cellStart;
  private int cellEnd;

  public BlockScanner(ByteSource source, TableFormat format) {
    this(source, format, BLOCK_BYTES);
  }

  /** With blocks of another size, which changes no record. */
  BlockScanner(ByteSource source, TableFormat format, int blockBytes) {
    this.source = source;
    this.format = format;
    this.blockBytes = blockBytes;
    this.position = format.dataStart();
    this.line = format.dataLine();
  }

  /** What the rows read so far had too much or too little. */
  public Irregularities irregularities() {
    return irregularities;
  }

  /** Bytes consumed so far. */
  public long position() {
    return position;
  }

  /**
   * The next records.
   *
   * @return a block that stays valid until the call after the next one, or {@code null} at the end
   * @throws DomainException when a quotation mark is never closed
   */
  public @Nullable CellBlock next() throws IOException {
    CellBlock block = emptyBlock();
    while (true) {
      long before = position;
      int length = fill(block);
      boolean last = position >= source.size() || position == before;
      if (length == 0) {
        return null;
      }
      int used = scan(block, length, last);
      carried = Arrays.copyOfRange(block.bytes, used, length);
      if (block.rows > 0) {
        return block;
      }
      if (last) {
        return null;
      }
      if (carried.length > LONGEST_RECORD) {
        throw neverClosed();
      }
    }
  }

  private CellBlock emptyBlock() {
    turn ^= 1;
    CellBlock block = ring[turn];
    if (block == null) {
      long left = source.size() - position + carried.length;
      block = new CellBlock(format.width(), (int) Math.min(blockBytes, Math.max(64, left)));
      ring[turn] = block;
    }
    block.rows = 0;
    return block;
  }

  private int fill(CellBlock block) throws IOException {
    if (block.bytes.length < carried.length * 2) {
      block.bytes = new byte[Math.max(blockBytes, carried.length * 2)];
    }
    System.arraycopy(carried, 0, block.bytes, 0, carried.length);
    int read =
        source.read(position, block.bytes, carried.length, block.bytes.length - carried.length);
    position += read;
    return carried.length + read;
  }

  /** Returns the byte after the last whole record. */
  private int scan(CellBlock block, int length, boolean last) {
    byte[] bytes = block.bytes;
    byte separator = format.separator();
    int at = 0;
    while (at < length) {
      int startLine = line;
      int from = at;
      block.makeRoomForRow();
      int base = block.rows * block.width();
      int cells = 0;
      while (true) {
        at = cell(bytes, at, length, separator, last);
        if (at < 0) {
          line = startLine;
          return from;
        }
        if (cells < block.width()) {
          block.starts[base + cells] = cellStart;
          block.ends[base + cells] = cellEnd;
        }
        cells++;
        if (at < length && bytes[at] == separator) {
          at++;
          continue;
        }
        break;
      }
      int next = afterLineEnd(bytes, at, length, last);
      if (next < 0) {
        line = startLine;
        return from;
      }
      boolean blank = cells == 1 && cellStart == cellEnd;
      at = next;
      line++;
      if (!blank) {
        finishRow(block, base, cells, startLine);
      }
    }
    return at;
  }

  private void finishRow(CellBlock block, int base, int cells, int startLine) {
    int width = block.width();
    if (cells > width) {
      irregularities.sawTooLong(startLine, cells);
    } else if (cells < width) {
      irregularities.sawTooShort(startLine, cells);
      Arrays.fill(block.starts, base + cells, base + width, 0);
      Arrays.fill(block.ends, base + cells, base + width, 0);
    }
    block.lines[block.rows++] = startLine;
  }

  private static int afterLineEnd(byte[] bytes, int at, int length, boolean last) {
    if (at >= length) {
      return last ? length : -1;
    }
    if (bytes[at] == '\n') {
      return at + 1;
    }
    if (at + 1 >= length) {
      return last ? length : -1;
    }
    return bytes[at + 1] == '\n' ? at + 2 : at + 1;
  }

  /**
   * Reads one cell.
   *
   * @return the separator or line end after it, {@code length} at the end of the last block, or -1
   *     when the cell goes on beyond these bytes
   */
  private int cell(byte[] bytes, int from, int length, byte separator, boolean last) {
    int at = from;
    while (at < length && bytes[at] == ' ') {
      at++;
    }
    if (at < length && bytes[at] == '"') {
      return quoted(bytes, at + 1, length, separator, last);
    }
    cellStart = at;
    while (at < length) {
      byte b = bytes[at];
      if (b == separator || b == '\n' || b == '\r') {
        break;
      }
      at++;
    }
    if (at == length && !last) {
      return -1;
    }
    int end = at;
    while (end > cellStart && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
      end--;
    }
    cellEnd = end;
    return at;
  }

  /** A quoted cell; doubled quotation marks are halved where they stand. */
  private int quoted(byte[] bytes, int from, int length, byte separator, boolean last) {
    int at = from;
    int write = from;
    int linesWithin = 0;
    boolean copying = false;
    while (true) {
      if (at >= length) {
        if (last) {
          throw neverClosed();
        }
        return -1;
      }
      byte b = bytes[at];
      if (b == '"') {
        if (at + 1 >= length && !last) {
          return -1;
        }
        if (at + 1 < length && bytes[at + 1] == '"') {
          if (!last && mayBeScannedAgain(bytes, at, length)) {
            return -1;
          }
          bytes[write++] = '"';
          at += 2;
          copying = true;
          continue;
        }
        break;
      }
      if (b == '\n' || (b == '\r' && !(at + 1 < length && bytes[at + 1] == '\n'))) {
        linesWithin++;
      }
      if (copying) {
        bytes[write] = b;
      }
      write++;
      at++;
    }
    at++;
    while (at < length && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    if (at >= length && !last) {
      return -1;
    }
    cellStart = from;
    cellEnd = write;
    trim(bytes);
    line += linesWithin;
    return at;
  }

  /**
   * Halving changes the bytes, so it must not happen in a record that will be read again with the
   * next block: only when its end is in sight.
   */
  private static boolean mayBeScannedAgain(byte[] bytes, int at, int length) {
    boolean quotedText = true;
    for (int i = at; i < length; i++) {
      if (bytes[i] == '"') {
        quotedText = !quotedText;
      } else if (!quotedText && (bytes[i] == '\n' || bytes[i] == '\r') && i + 1 < length) {
        return false;
      }
    }
    return true;
  }

  private void trim(byte[] bytes) {
    while (cellEnd > cellStart && bytes[cellEnd - 1] <= ' ' && bytes[cellEnd - 1] >= 0) {
      cellEnd--;
    }
    while (cellStart < cellEnd && bytes[cellStart] <= ' ' && bytes[cellStart] >= 0) {
      cellStart++;
    }
  }

  private DomainException neverClosed() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "linkage.quote-never-closed",
        format.name()
            + ", line "
            + line
            + ": a quotation mark is opened here and never closed. Close or remove it.");
  }
}
