package com.medspasync.app.watch.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a file in the format MaxMind DB 2.0 that knows a few networks of IPv4: as many records of
 * 24 bits as the bits of the networks need, then what is known of each, then what the file is.
 */
final class PlacesFile {

  private static final byte[] MARKER = {
    (byte) 0xAB, (byte) 0xCD, (byte) 0xEF, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
  };
  private static final int SEPARATOR = 16;
  private static final int TEXT = 2;
  private static final int DOUBLE = 3;
  private static final int UINT16 = 5;
  private static final int UINT32 = 6;
  private static final int MAP = 7;
  private static final int UINT64 = 9;
  private static final int ARRAY = 11;
  private static final int LARGEST_PLAIN_TYPE = 7;

  /** Two children each: a node's number, or minus one less than the place of what is known. */
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[2]));

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  private PlacesFile() {}

  /**
   * @param places latitude and longitude by network, such as {@code 203.0.113.0/24}
   */
  static Path write(Path file, Map<String, double[]> places) throws IOException {
    PlacesFile made = new PlacesFile();
    places.forEach(made::add);
    return Files.write(file, made.bytes());
  }

  private void add(String network, double[] place) {
    String[] parts = network.split("/", 2);
    int at = data.size();
    map(data, 1);
    text(data, "location");
    map(data, 2);
    text(data, "latitude");
    real(data, place[0]);
    text(data, "longitude");
    real(data, place[1]);
    long bits = 0;
    for (String each : parts[0].split("\\.", -1)) {
      bits = bits << 8 | Integer.parseInt(each);
    }
    int length = Integer.parseInt(parts[1]);
    int node = 0;
    for (int i = 0; i < length; i++) {
      int side = (int) (bits >> (31 - i) & 1);
      int[] children = nodes.get(node);
      if (i == length - 1) {
        children[side] = -1 - at;
      } else {
        if (children[side] <= 0) {
          children[side] = nodes.size();
          nodes.add(new int[2]);
        }
        node = children[side];
      }
    }
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int[] children : nodes) {
      for (int child : children) {
        int record = child > 0 ? child : nodes.size() + (child == 0 ? 0 : SEPARATOR - child - 1);
        file.write(record >> 16);
        file.write(record >> 8);
        file.write(record);
      }
    }
    file.write(new byte[SEPARATOR]);
    data.writeTo(file);
    file.write(MARKER);
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("binary_format_major_version", 2L);
    numbers.put("binary_format_minor_version", 0L);
    numbers.put("ip_version", 4L);
    numbers.put("record_size", 24L);
    map(file, numbers.size() + 5);
    numbers.forEach((name, value) -> {
      text(file, name);
      number(file, UINT16, 2, value);
    });
    text(file, "node_count");
    number(file, UINT32, 4, nodes.size());
    text(file, "build_epoch");
    number(file, UINT64, 8, 1_700_000_000L);
    text(file, "database_type");
    text(file, "Test-City");
    text(file, "languages");
    control(file, ARRAY, 1);
    text(file, "en");
    text(file, "description");
    map(file, 1);
    text(file, "en");
    text(file, "Places of a test");
    return file.toByteArray();
  }

  private static void map(ByteArrayOutputStream out, int entries) {
    control(out, MAP, entries);
  }

  private static void text(ByteArrayOutputStream out, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    control(out, TEXT, bytes.length);
    out.writeBytes(bytes);
  }

  private static void real(ByteArrayOutputStream out, double value) {
    control(out, DOUBLE, Double.BYTES);
    out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
  }

  private static void number(ByteArrayOutputStream out, int type, int size, long value) {
    control(out, type, size);
    for (int i = size - 1; i >= 0; i--) {
      out.write((int) (value >> (8 * i)));
    }
  }

  /** Sizes below 29 only, which is all that is needed here. */
  private static void control(ByteArrayOutputStream out, int type, int size) {
    if (type <= LARGEST_PLAIN_TYPE) {
      out.write(type << 5 | size);
    } else {
      out.write(size);
      out.write(type - LARGEST_PLAIN_TYPE);
    }
  }
}
