package com.medspasync.integrations.statements.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the parts of a workbook with the parser by which they will be read, and finds what
 * would take more memory than anything that Excel saves: the reader holds a whole row, a whole text
 * and all texts, formats and sheets at once, and makes room for every column up to a cell's. Which
 * part is which follows from what is in it, never from its name: any may be called a sheet.
 */
final class PartGuard {

  private static final XMLInputFactory XML = factory();

  /** Bytes of a row, of a single text or mark-up; 128 for each of Excel's most columns and more. */
  private static final long LONGEST_STRETCH = 4L << 20;

  /** Texts of all cells are kept in memory. */
  private static final long LARGEST_TEXTS = 64L << 20;

  private static final int MOST_CELLS_OF_ROW = 16_384;

  /** Columns end at XFD. */
  private static final int MOST_LETTERS_OF_COLUMN = 3;

  private static final String ROW = "row";
  private static final String CELL = "c";
  private static final String TEXT = "si";

  /** What the reader collects, and more of it than Excel would save. */
  private static final Map<String, Integer> MOST =
      Map.of(
          TEXT,
          1_000_000,
          "xf",
          200_000,
          "numFmt",
          10_000,
          "sheet",
          1_000,
          "definedName",
          10_000,
          "Relationship",
          10_000,
          "Override",
          10_000,
          "Default",
          1_000);

  private final Map<String, Integer> found = new HashMap<>();
  private final Counted bytes;
  private boolean inRow;
  private int cells;

  private PartGuard(InputStream part, Measure measure) {
    bytes = new Counted(part, measure);
  }

  /** Told how many bytes a part has had so far. */
  interface Measure {
    void at(long size) throws TooLargeException;
  }

  /** A part holds too much. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads a part to its end.
   *
   * @return its size, unpacked
   * @throws TooLargeException when it holds too much
   */
  static long read(InputStream part, Measure measure) throws IOException {
    PartGuard guard = new PartGuard(part, measure);
    try {
      guard.parse();
    } catch (XMLStreamException | IllegalStateException | IndexOutOfBoundsException e) {
      // a picture, or damage: whoever reads it as a sheet stumbles here as well
      guard.bytes.refuseExceeded();
    }
    guard.bytes.drain();
    return guard.bytes.size;
  }

  private void parse() throws XMLStreamException, TooLargeException {
    XMLStreamReader reader = XML.createXMLStreamReader(bytes);
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          begins(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT && ROW.equals(reader.getLocalName())) {
          inRow = false;
        }
      }
    } finally {
      reader.close();
    }
  }

  private void begins(XMLStreamReader reader) throws TooLargeException {
    String name = reader.getLocalName();
    if (!inRow) {
      bytes.stretch = 0;
    }
    if (ROW.equals(name)) {
      inRow = true;
      cells = 0;
    } else if (CELL.equals(name)) {
      cells++;
      if (cells > MOST_CELLS_OF_ROW || isBeyondLastColumn(reader.getAttributeValue(null, "r"))) {
        throw new TooLargeException();
      }
    }
    Integer most = MOST.get(name);
    if (most != null && found.merge(name, 1, Integer::sum) > most) {
      throw new TooLargeException();
    }
    if (TEXT.equals(name) && bytes.size > LARGEST_TEXTS) {
      throw new TooLargeException();
    }
  }

  private static boolean isBeyondLastColumn(@Nullable String address) {
    return address != null
        && address.chars().filter(Character::isLetter).count() > MOST_LETTERS_OF_COLUMN;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  /** Counts what the parser reads ahead of what it tells. */
  private static final class Counted extends FilterInputStream {

    private final Measure measure;
    private long size;
    private long stretch;
    private boolean exceeded;

    Counted(InputStream part, Measure measure) {
      super(part);
      this.measure = measure;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        size += count;
        stretch += count;
        refuseTooMuch();
      }
      return count;
    }

    private void refuseTooMuch() throws TooLargeException {
      try {
        measure.at(size);
        if (stretch > LONGEST_STRETCH) {
          throw new TooLargeException();
        }
      } catch (TooLargeException e) {
        exceeded = true; // the parser may wrap it, or end its document
        throw e;
      }
    }

    void refuseExceeded() throws TooLargeException {
      if (exceeded) {
        throw new TooLargeException();
      }
    }

    /** Unpacks the rest, which nobody keeps. */
    void drain() throws IOException {
      byte[] buffer = new byte[1 << 16];
      do {
        stretch = 0;
      } while (read(buffer, 0, buffer.length) >= 0);
    }
  }
}
