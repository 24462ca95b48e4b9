package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.Places;
import com.medspasync.integrations.statements.table.Fingerprint;
import com.medspasync.integrations.statements.table.Table;
import com.medspasync.integrations.statements.table.Tables;
import com.medspasync.integrations.statements.table.UnreadableFileException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes and reads statement files.
 *
 * <p>No file, however broken, makes these methods throw: what cannot be used is told in the report,
 * with line, column and what to do about it.
 */
public final class StatementFiles {

  private static final int COMPARED_AT_ONCE = 1 << 16;

  /** Zone when nothing in the files names one. */
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/New_York");

  /** A reader of files; it keeps nothing between calls. */
  public StatementFiles() {}

  /**
   * The files to read below folders and among single files: recursively, without hidden files and
   * without folders named {@code truth}. Files that share a base name are called by their path
   * below the folder.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static List<InputFile> scan(List<Path> inputs) throws IOException {
    return FolderScan.of(inputs);
  }

  /**
   * What a file is, without reading it whole.
   *
   * @return one answer per table: a workbook may hold several
   */
  public List<Recognized> recognize(InputFile file) {
    List<Recognized> answers = new ArrayList<>();
    for (Opened opened : open(file)) {
      Recognition recognition = opened.recognition;
      answers.add(
          recognition == null
              ? new Recognized(
                  opened.name, "unknown", StatementKind.UNKNOWN, false, opened.refusal().message())
              : new Recognized(
                  opened.name,
                  recognition.layout().slug(),
                  StatementKind.valueOf(recognition.layout().family().name()),
                  recognition.guessed(),
                  recognition.drift()));
    }
    return answers;
  }

  /**
   * Reads one file, line by line: memory does not grow with its length.
   *
   * @param locations locations of the practice that are known already
   * @param sink takes the lines in the order of the file; what it throws is passed on
   * @return one report per table: a workbook may hold several
   */
  public List<FileReport> read(
      InputFile file, List<Location> locations, ReadOptions options, StatementSink sink) {
    List<Opened> tables = open(file);
    Places places = new Places(locations, zone(options, tables));
    List<FileReport> reports = new ArrayList<>();
    for (Opened opened : tables) {
      reports.add(opened.read(places, options, sink));
    }
    return reports;
  }

  /**
   * Reads a set of files that belong to one practice. Settings among them come first, whatever
   * their names; a file with the same content as an earlier one is read once.
   *
   * @param progress hears how many of the files are read
   */
  public ReadResult readAll(List<InputFile> files, ReadOptions options, Progress progress) {
    List<InputFile> sorted = files.stream().sorted(Comparator.comparing(InputFile::name)).toList();
    try (ExecutorService readers = readers(sorted.size())) {
      return readAll(openAll(sorted, readers), options, readers, progress);
    }
  }

  /** Files are read side by side, and taken in the order of their names whoever is done first. */
  private static ReadResult readAll(
      List<Opened> tables, ReadOptions options, ExecutorService readers, Progress progress) {
    CollectedStatements collected = new CollectedStatements();
    OverlapFilter filter = new OverlapFilter(collected);
    Map<Opened, FileReport> reports = new IdentityHashMap<>();
    Places noPlaces = new Places(List.of(), zone(options, tables));
    for (Opened opened : tables) {
      if (opened.isLocations()) {
        reports.put(opened, opened.read(noPlaces, options, filter));
      }
    }
    Places places = new Places(collected.locations(), zone(options, tables));
    Places known = places.beside();
    Map<Opened, CompletableFuture<Recording>> recordings = new IdentityHashMap<>();
    for (Opened opened : tables) {
      if (!reports.containsKey(opened)) {
        recordings.put(
            opened,
            CompletableFuture.supplyAsync(
                () -> Recording.of(opened, known.beside(), options), readers));
      }
    }
    long done = 0;
    for (Opened opened : tables) {
      CompletableFuture<Recording> recording = recordings.remove(opened);
      if (recording != null) {
        filter.begin(opened.name);
        Recording made = recording.join();
        if (places.confirm(made.places, filter)) {
          made.lines.replayLines(filter);
        } else {
          made = Recording.of(opened, places, options);
          made.lines.replay(filter);
        }
        reports.put(opened, withoutOverlap(made.report, filter));
      }
      progress.at("read", ++done, tables.size());
    }
    return new ReadResult(
        collected.statements(), tables.stream().map(t -> known(reports.get(t))).toList());
  }

  private static FileReport withoutOverlap(FileReport report, OverlapFilter filter) {
    long dropped = Math.min(filter.droppedLines(), report.read());
    if (dropped == 0) {
      return report;
    }
    String overlap =
        (dropped == 1 ? "1 row stands" : dropped + " rows stand")
            + " in "
            + filter.overlapsWith()
            + " too and "
            + (dropped == 1 ? "was" : "were")
            + " read there.";
    return new FileReport(
        report.file(),
        report.recognizedAs(),
        report.kind(),
        report.guessed(),
        report.rows(),
        report.read() - dropped,
        report.skipped() + dropped,
        report.rejected(),
        report.controlTotalMinor(),
        report.computedTotalMinor(),
        report.message().isEmpty() ? overlap : report.message() + " " + overlap,
        report.issues(),
        report.needsDateOrder());
  }

  private static FileReport known(@Nullable FileReport report) {
    if (report == null) {
      throw new IllegalStateException("Every table has its report");
    }
    return report;
  }

  private static ExecutorService readers(int files) {
    int threads = Math.clamp(files, 1, Runtime.getRuntime().availableProcessors());
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
  }

  private static List<Opened> openAll(List<InputFile> files, ExecutorService readers) {
    List<CompletableFuture<OpenedFile>> opening =
        files.stream()
            .map(file -> CompletableFuture.supplyAsync(() -> openFile(file), readers))
            .toList();
    List<Opened> tables = new ArrayList<>();
    Map<String, InputFile> firstByContent = new HashMap<>();
    for (CompletableFuture<OpenedFile> file : opening) {
      tables.addAll(file.join().onlyOnce(firstByContent));
    }
    return tables;
  }

  private static List<Opened> open(InputFile file) {
    return openFile(file).tables;
  }

  private static OpenedFile openFile(InputFile file) {
    try {
      Fingerprint fingerprint = Fingerprint.of(file.bytes());
      return new OpenedFile(file, fingerprint, open(file, fingerprint));
    } catch (UnreadableFileException e) {
      return new OpenedFile(file, null, List.of(Opened.refused(file.name(), e)));
    }
  }

  private static List<Opened> open(InputFile file, Fingerprint fingerprint)
      throws UnreadableFileException {
    List<Opened> tables = new ArrayList<>();
    for (Table table : Tables.of(file.bytes(), fingerprint)) {
      String name = table.sheet().isEmpty() ? file.name() : file.name() + "!" + table.sheet();
      try {
        Recognition recognition = Recognition.of(table);
        tables.add(new Opened(name, table, recognition, null, ""));
      } catch (UnreadableFileException e) {
        tables.add(Opened.refused(name, e));
      }
    }
    return tables;
  }

  private static ZoneId zone(ReadOptions options, List<Opened> tables) {
    if (options.zone() != null) {
      return options.zone();
    }
    for (Opened opened : tables) {
      ZoneId zone = opened.recognition == null ? null : ZoneClues.in(opened.recognition);
      if (zone != null) {
        return zone;
      }
    }
    return DEFAULT_ZONE;
  }

  /** A file with its tables; without fingerprint when it could not be read at all. */
  private record OpenedFile(
      InputFile file, @Nullable Fingerprint fingerprint, List<Opened> tables) {

    /** The tables, unless an earlier file has the same content. */
    List<Opened> onlyOnce(Map<String, InputFile> firstByContent) {
      if (fingerprint == null || tables.stream().allMatch(table -> table.recognition == null)) {
        return tables;
      }
      InputFile first =
          firstByContent.putIfAbsent(fingerprint.size() + "/" + fingerprint.checksum(), file);
      return first == null || !haveSameContent(first, file)
          ? tables
          : List.of(
              Opened.same(
                  file.name(),
                  first.name(),
                  tables.stream()
                      .map(Opened::recognition)
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElse(null)));
    }
  }

  /** Byte by byte: checksums agree by chance, too. A file that went away has no content. */
  private static boolean haveSameContent(InputFile a, InputFile b) {
    try (InputStream first = a.bytes().stream();
        InputStream second = b.bytes().stream()) {
      byte[] piece = first.readNBytes(COMPARED_AT_ONCE);
      while (piece.length > 0) {
        if (!Arrays.equals(piece, second.readNBytes(COMPARED_AT_ONCE))) {
          return false;
        }
        piece = first.readNBytes(COMPARED_AT_ONCE);
      }
      return second.read() < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What one table told, kept until its turn has come. */
  private record Recording(FileReport report, CollectedStatements lines, Places places) {

    static Recording of(Opened opened, Places places, ReadOptions options) {
      CollectedStatements lines = new CollectedStatements();
      return new Recording(opened.read(places, options, lines), lines, places);
    }
  }

  /** A table of a file that was opened, or why it could not be. */
  private record Opened(
      String name,
      @Nullable Table table,
      @Nullable Recognition recognition,
      @Nullable UnreadableFileException trouble,
      String sameAs) {

    static Opened refused(String name, UnreadableFileException trouble) {
      return new Opened(name, null, null, trouble, "");
    }

    static Opened same(String name, String first, @Nullable Recognition recognition) {
      return new Opened(name, null, recognition, null, first);
    }

    boolean isLocations() {
      return recognition != null && recognition.layout().slug().equals("locations");
    }

    FileReport read(Places places, ReadOptions options, StatementSink sink) {
      if (!sameAs.isEmpty() && recognition != null) {
        return report(
            recognition.layout().slug(),
            StatementKind.valueOf(recognition.layout().family().name()),
            "Same content as " + sameAs + ", which was read.",
            List.of());
      }
      if (table == null || recognition == null) {
        return refusal();
      }
      int sheet = name.indexOf('!');
      DateOrder forFile = sheet < 0 ? null : options.dateOrders().get(name.substring(0, sheet));
      DateOrder answer = options.dateOrders().getOrDefault(name, forFile);
      return new TableReading(name, table, recognition, places, answer).read(sink);
    }

    FileReport refusal() {
      String code = trouble == null ? "file.unknown-layout" : trouble.code();
      String message =
          trouble == null
              ? "The columns of this file are not known. Export the report with its titles."
              : String.valueOf(trouble.getMessage());
      int line = trouble == null ? 0 : trouble.line();
      return report(
          "unknown",
          StatementKind.UNKNOWN,
          message,
          List.of(new RowIssue(name, line, "", code, message)));
    }

    private FileReport report(
        String slug, StatementKind kind, String message, List<RowIssue> issues) {
      return new FileReport(
          name, slug, kind, false, 0, 0, 0, 0, null, null, message, issues, false);
    }
  }
}
