package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.column.Source;
import com.medspasync.reconciliation.linkage.table.BlockScanner;
import com.medspasync.reconciliation.linkage.table.CellBlock;
import com.medspasync.reconciliation.linkage.table.Irregularities;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists into codes. Blocks are scanned one ahead; meanwhile each dictionary is filled by one
 * task, left block before right block, so that codes do not depend on the number of threads.
 */
public final class ListLoader {

  private final List<Field> fields;
  private final List<ValueDictionary> dictionaries = new ArrayList<>();
  private final List<List<Integer>> groups;
  private final Side left;
  private final @Nullable Side right;

  private ListLoader(List<Field> fields, ListInput left, @Nullable ListInput right) {
    this.fields = fields;
    this.groups = groups(fields);
    this.left = new Side(left, fields, true);
    this.right = right == null ? null : new Side(right, fields, false);
  }

  /**
   * @param right {@code null} for a single list
   * @param progress hears of bytes read
   * @throws IOException when a list cannot be read
   */
  public static Loaded load(
      List<Field> fields,
      ListInput left,
      @Nullable ListInput right,
      Workers workers,
      Progress progress)
      throws IOException {
    return new ListLoader(fields, left, right).run(workers, progress);
  }

  private Loaded run(Workers workers, Progress progress) throws IOException {
    for (int field = 0; field < fields.size(); field++) {
      int group = groupOf(field);
      int first = groups.get(group).getFirst();
      dictionaries.add(first == field ? new ValueDictionary() : dictionaries.get(first));
    }
    long total = left.size() + (right == null ? 0 : right.size());
    workers.all(scans());
    while (left.advance() | (right != null && right.advance())) {
      List<Callable<Boolean>> tasks = scans();
      groups.forEach(group -> tasks.add(() -> code(group)));
      for (Side side : sides()) {
        tasks.add(side::addIds);
      }
      workers.all(tasks);
      workers.all(sides().stream().map(side -> (Callable<Boolean>) side::finishBlock).toList());
      progress.at("read", position(), total);
    }
    sides().forEach(side -> side.records.finish());
    dictionaries.forEach(ValueDictionary::freeze);
    Records leftRecords = left.records;
    return new Loaded(
        new CodedLists(
            fields, dictionaries, leftRecords, right == null ? leftRecords : right.records),
        left.scanner.irregularities(),
        right == null ? left.scanner.irregularities() : right.scanner.irregularities());
  }

  private long position() {
    return left.scanner.position() + (right == null ? 0 : right.scanner.position());
  }

  private List<Side> sides() {
    return right == null ? List.of(left) : List.of(left, right);
  }

  private List<Callable<Boolean>> scans() {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    sides().forEach(side -> tasks.add(side::scan));
    return tasks;
  }

  private Boolean code(List<Integer> group) {
    for (int field : group) {
      ValueDictionary dictionary = dictionaries.get(field);
      left.code(field, dictionary);
      if (right != null) {
        right.code(field, dictionary);
      }
    }
    return true;
  }

  private int groupOf(int field) {
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).contains(field)) {
        return group;
      }
    }
    throw new IllegalStateException("field " + field + " has no group");
  }

  /** Fields whose values may stand in one another's place share a dictionary. */
  private static List<List<Integer>> groups(List<Field> fields) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldKind kind = fields.get(i).kind();
      boolean shared =
          kind.shape() == FieldKind.Shape.NAME
              || kind == FieldKind.PHONE
              || kind == FieldKind.STREET;
      String key = shared ? (kind.shape() == FieldKind.Shape.NAME ? "NAME" : kind.name()) : "" + i;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /**
   * What was read.
   *
   * @param lists the coded lists
   * @param left rows of the left list that do not fit its titles
   * @param right the same for the right list
   */
  public record Loaded(CodedLists lists, Irregularities left, Irregularities right) {}

  /** One list while it is read. */
  private static final class Side {
    private final ListInput input;
    private final BlockScanner scanner;
    private final Records records;
    private final int[] columns;
    private final CellReader[] readers;
    private final byte[][] batch;
    private final int[][] ends;
    private final int[][] coded;
    private final int[] endsOfIds = new int[ValueDictionary.BATCH];
    private byte[] ids = new byte[ValueDictionary.BATCH * 16];
    private @Nullable CellBlock current;
    private @Nullable CellBlock next;

    Side(ListInput input, List<Field> fields, boolean left) {
      this.input = input;
      this.scanner = new BlockScanner(input.bytes(), input.format());
      this.columns = new int[fields.size()];
      this.readers = new CellReader[fields.size()];
      this.batch = new byte[fields.size()][];
      this.ends = new int[fields.size()][ValueDictionary.BATCH];
      this.coded = new int[fields.size()][0];
      for (int i = 0; i < columns.length; i++) {
        Field field = fields.get(i);
        Source source = left ? field.left() : field.right();
        columns[i] = source.column();
        readers[i] = CellReaders.of(field.kind(), source);
        batch[i] = new byte[CellReader.LONGEST * ValueDictionary.BATCH];
      }
      long guess = input.bytes().size() / (8L * Math.max(1, input.format().width()) + 16);
      this.records =
          new Records(columns.length, (int) Math.min(guess, 1 << 20), input.idColumn() >= 0);
    }

    long size() {
      return input.bytes().size();
    }

    Boolean scan() throws IOException {
      next = scanner.next();
      return true;
    }

    boolean advance() {
      current = next;
      return current != null;
    }

    void code(int field, ValueDictionary dictionary) {
      CellBlock block = current;
      if (block == null) {
        return;
      }
      int rows = block.rows();
      if (coded[field].length < rows) {
        coded[field] = new int[rows + (rows >> 2)];
      }
      int[] codes = coded[field];
      CellReader reader = readers[field];
      byte[] out = batch[field];
      byte[] bytes = block.bytes();
      int column = columns[field];
      for (int first = 0; first < rows; first += ValueDictionary.BATCH) {
        int count = Math.min(ValueDictionary.BATCH, rows - first);
        int used = 0;
        for (int i = 0; i < count; i++) {
          int from = block.start(first + i, column);
          int to = block.end(first + i, column);
          if (from != to) {
            used = reader.read(bytes, from, to, out, used);
          }
          ends[field][i] = used;
        }
        dictionary.internAll(out, ends[field], count, codes, first);
      }
    }

    Boolean addIds() {
      CellBlock block = current;
      int column = input.idColumn();
      if (block == null || column < 0) {
        return true;
      }
      byte[] bytes = block.bytes();
      int rows = block.rows();
      for (int first = 0; first < rows; first += ValueDictionary.BATCH) {
        int count = Math.min(ValueDictionary.BATCH, rows - first);
        int used = 0;
        for (int i = 0; i < count; i++) {
          int from = block.start(first + i, column);
          int length = block.end(first + i, column) - from;
          if (used + length > ids.length) {
            ids = Arrays.copyOf(ids, used + length + (used + length >> 1));
          }
          System.arraycopy(bytes, from, ids, used, length);
          used += length;
          endsOfIds[i] = used;
        }
        records.addIds(first, ids, endsOfIds, count);
      }
      return true;
    }

    Boolean finishBlock() {
      CellBlock block = current;
      if (block != null) {
        int rows = block.rows();
        records.reserve(rows);
        records.addCodes(coded, rows);
        for (int row = 0; row < rows; row++) {
          records.addLine(row, block.line(row));
        }
        records.added(rows);
      }
      return true;
    }
  }
}
