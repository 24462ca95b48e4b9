package com.medspasync.integrations.statements.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.medspasync.integrations.files.FileBytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An array of objects, alone or within an object, or one object per line. The names of all members
 * are the titles; members of inner objects are called {@code outer.inner}.
 */
final class JsonTable implements Table {

  /** In characters; a longer record is damage, not data. */
  private static final int LONGEST_RECORD = 1 << 22;

  private static final int MOST_MEMBERS = 10_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  .maxStringLength(LONGEST_RECORD)
                  .maxNumberLength(100)
                  .build())
          .build();

  private static final int MOST_COLUMNS = 2_000;

  private final FileBytes bytes;
  private final Fingerprint fingerprint;
  private final List<String> titles;

  private JsonTable(FileBytes bytes, Fingerprint fingerprint, List<String> titles) {
    this.bytes = bytes;
    this.fingerprint = fingerprint;
    this.titles = titles;
  }

  static Table of(FileBytes bytes, Fingerprint fingerprint) throws UnreadableFileException {
    Map<String, Integer> titles = new LinkedHashMap<>();
    try (Elements elements = new Elements(bytes, fingerprint)) {
      for (Map<String, String> element = elements.next();
          element != null;
          element = elements.next()) {
        for (String title : element.keySet()) {
          if (titles.size() < MOST_COLUMNS) {
            titles.putIfAbsent(title, titles.size());
          }
        }
      }
    } catch (UnreadableFileException e) {
      if (titles.isEmpty()) {
        throw e;
      }
      // told again, with its element, when the rows are read
    }
    if (titles.isEmpty()) {
      throw new UnreadableFileException(
          "file.json-without-rows",
          "This JSON holds no list of records. Export the report as CSV or Excel.");
    }
    return new JsonTable(bytes, fingerprint, List.copyOf(titles.keySet()));
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public boolean fromSpreadsheet() {
    return false;
  }

  @Override
  public RowSource open() throws UnreadableFileException {
    Elements elements = new Elements(bytes, fingerprint);
    return new RowSource() {
      private boolean titlesGiven;
      private int line;

      @Override
      public @Nullable Row next() throws UnreadableFileException {
        if (!titlesGiven) {
          titlesGiven = true;
          return new Row(0, titles);
        }
        Map<String, String> element = elements.next();
        if (element == null) {
          return null;
        }
        List<String> cells = new ArrayList<>(titles.size());
        for (String title : titles) {
          cells.add(element.getOrDefault(title, ""));
        }
        return new Row(++line, cells);
      }

      @Override
      public void close() throws UnreadableFileException {
        elements.close();
      }
    };
  }

  /** Walks over the objects of the first list. */
  private static final class Elements implements AutoCloseable {

    private final JsonParser parser;
    private final boolean oneObjectPerLine;
    private boolean inList;
    private boolean done;
    private int count;

    /** For how many characters more there is room in the record that is being read. */
    private int room;

    Elements(FileBytes bytes, Fingerprint fingerprint) throws UnreadableFileException {
      try {
        oneObjectPerLine = oneObjectPerLine(bytes, fingerprint);
        parser = FACTORY.createParser(TextTable.reader(bytes, fingerprint));
      } catch (IOException e) {
        throw broken(e);
      }
    }

    /** Whether the first line is a whole object and another one follows. */
    private static boolean oneObjectPerLine(FileBytes bytes, Fingerprint fingerprint)
        throws IOException {
      try (BufferedReader reader = new BufferedReader(TextTable.reader(bytes, fingerprint))) {
        char[] start = new char[1 << 16];
        int length = Math.max(0, reader.read(start));
        String text = new String(start, 0, length).strip();
        int end = text.indexOf('\n');
        return text.startsWith("{")
            && end > 0
            && text.substring(0, end).strip().endsWith("}")
            && text.substring(end).strip().startsWith("{");
      }
    }

    @Nullable Map<String, String> next() throws UnreadableFileException {
      if (done) {
        return null;
      }
      try {
        JsonToken token = parser.nextToken();
        while (token != null) {
          if (inList && token == JsonToken.END_ARRAY) {
            done = true;
            return null;
          }
          if (token == JsonToken.START_ARRAY && !inList) {
            inList = true;
          } else if (token == JsonToken.START_OBJECT && (inList || oneObjectPerLine)) {
            count++;
            Map<String, String> element = new LinkedHashMap<>();
            room = LONGEST_RECORD;
            flatten("", element);
            return element;
          } else if (inList && token.isScalarValue()) {
            count++;
            return Map.of("value", String.valueOf(parser.getText()));
          }
          token = parser.nextToken();
        }
        done = true;
        return null;
      } catch (IOException e) {
        done = true;
        throw broken(e);
      }
    }

    private void flatten(String prefix, Map<String, String> into) throws IOException {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = prefix + parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT) {
          flatten(name + ".", into);
        } else if (value == JsonToken.START_ARRAY) {
          put(into, name, joined());
        } else {
          put(into, name, value == JsonToken.VALUE_NULL ? "" : String.valueOf(parser.getText()));
        }
      }
    }

    private void put(Map<String, String> into, String name, String value) throws IOException {
      take(name.length());
      take(value.length());
      if (into.size() >= MOST_MEMBERS) {
        throw new IOException("more than " + MOST_MEMBERS + " members");
      }
      into.put(name, value);
    }

    private void take(int characters) throws IOException {
      room -= characters;
      if (room < 0) {
        throw new IOException("longer than " + LONGEST_RECORD + " characters");
      }
    }

    private String joined() throws IOException {
      StringBuilder text = new StringBuilder();
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
          depth++;
        } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
          depth--;
        } else if (token != null && token.isScalarValue()) {
          String value = parser.getText();
          take(value.length() + 2);
          text.append(text.isEmpty() ? "" : "; ").append(value);
        }
      }
      return text.toString();
    }

    private UnreadableFileException broken(IOException e) {
      return new UnreadableFileException(
          "file.broken-json",
          count + 1,
          "The JSON is broken after " + count + " records. Export it again.",
          e);
    }

    @Override
    public void close() throws UnreadableFileException {
      try {
        parser.close();
      } catch (IOException e) {
        throw broken(e);
      }
    }
  }
}
