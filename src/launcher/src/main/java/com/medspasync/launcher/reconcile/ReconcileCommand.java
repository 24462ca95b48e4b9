package com.medspasync.launcher.reconcile;

import com.medspasync.integrations.results.ReconciliationSummary;
import com.medspasync.integrations.results.ResultFiles;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.InputFile;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.integrations.statements.RowIssue;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.Reconciler;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.result.ReconciliationResult;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reconciles the files of a spa and leaves result files, a report and a summary.
 *
 * <p>Whatever the files hold, the answer is a result or a line that names file or argument and says
 * what to do.
 */
public final class ReconcileCommand {

  /** Everything that could be reconciled was. */
  public static final int OK = 0;

  /** Nothing could be reconciled. */
  public static final int NOTHING_RECONCILED = 1;

  /** The command was called wrongly. */
  public static final int USAGE = 2;

  /** Below this many bytes a run is over before a progress bar would help. */
  private static final long LONG_INPUT_BYTES = 16L << 20;

  private static final int ISSUES_SHOWN_PER_FILE = 3;

  /** Made ready while the arguments and the files are read. */
  private final CompletableFuture<Reconciler> reconciler =
      CompletableFuture.supplyAsync(StandardReconciler::new);

  private final PrintStream out;
  private final PrintStream err;
  private final Styling style;
  private final boolean interactive;

  private ReconcileCommand(PrintStream out, PrintStream err, Styling style, boolean interactive) {
    this.out = out;
    this.err = err;
    this.style = style;
    this.interactive = interactive;
  }

  /**
   * Runs the command.
   *
   * @param args what follows {@code reconcile} on the command line
   * @param out takes the summary
   * @param err takes troubles and, on a terminal, progress
   * @return exit status: {@link #OK}, {@link #NOTHING_RECONCILED} or {@link #USAGE}
   */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new ReconcileCommand(out, err, Styling.of(terminal, System.getenv()), terminal)
        .run(args);
  }

  private int run(List<String> args) {
    try {
      ReconcileArguments arguments = ReconcileArguments.parse(args);
      if (arguments.help()) {
        out.print(ReconcileArguments.USAGE);
        return OK;
      }
      return reconcile(arguments);
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println("Try: medspasync reconcile --help");
      return USAGE;
    } catch (DomainException e) {
      err.println(e.getMessage());
      return NOTHING_RECONCILED;
    } catch (IOException e) {
      err.println(sentence(e));
      return NOTHING_RECONCILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int reconcile(ReconcileArguments arguments) throws UsageException, IOException {
    Path folder = arguments.out();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("--out " + folder + " is a file: name a folder for the results.");
    }
    List<InputFile> files = Inputs.find(arguments.inputs(), folder);
    requireKnownFiles(arguments, files);
    if (!interactive || bytes(files) < LONG_INPUT_BYTES) {
      return reconcile(arguments, files, Progress.SILENT);
    }
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      return reconcile(arguments, files, progress);
    }
  }

  private int reconcile(ReconcileArguments arguments, List<InputFile> files, Progress progress)
      throws IOException {
    Path folder = arguments.out();
    ReadOptions options = new ReadOptions(arguments.zone(), arguments.dateOrders());
    ReadResult read = new StatementFiles().readAll(files, options, progress);
    showTroubles(read.reports());
    Statements statements = read.statements();
    if (statements.sales().isEmpty()
        && statements.tenders().isEmpty()
        && statements.rewards().isEmpty()
        && statements.payouts().isEmpty()) {
      ResultFiles.writeImportReport(folder, read.reports());
      err.println(
          files.isEmpty()
              ? "Nothing to reconcile: there are no files in what you named."
              : "Nothing to reconcile: none of the files holds sales, rewards or payouts. See "
                  + folder.resolve("import_report.csv")
                  + ".");
      return NOTHING_RECONCILED;
    }
    ReconciliationResult result =
        reconciler
            .join()
            .reconcile(
                statements,
                new ReconciliationOptions(
                    arguments.period(), ReconciliationOptions.DEFAULT.acceptedError()),
                progress);
    ReconciliationSummary summary = ResultFiles.write(folder, read, result);
    new TerminalSummary(out, style).print(summary, folder);
    return OK;
  }

  private static long bytes(List<InputFile> files) throws IOException {
    long bytes = 0;
    for (InputFile file : files) {
      bytes += Files.size(file.path());
    }
    return bytes;
  }

  private static void requireKnownFiles(ReconcileArguments arguments, List<InputFile> files)
      throws UsageException {
    for (String name : arguments.dateOrders().keySet().stream().sorted().toList()) {
      if (files.stream().noneMatch(file -> file.name().equals(name))) {
        throw new UsageException(
            "There is no file " + name + " to read dates of; name it as the import report does.");
      }
    }
  }

  private void showTroubles(List<FileReport> reports) {
    for (FileReport report : reports) {
      if (report.refused() || !report.message().isEmpty()) {
        String line = report.file() + ": " + report.message();
        err.println(report.refused() ? style.loss(line) : style.attention(line));
      }
      if (report.needsDateOrder()) {
        err.println(
            "  Run again with --month-first "
                + report.file()
                + " or --day-first "
                + report.file()
                + ".");
      }
      List<RowIssue> issues = report.issues();
      issues.stream().limit(ISSUES_SHOWN_PER_FILE).forEach(issue -> err.println(line(issue)));
      if (issues.size() > ISSUES_SHOWN_PER_FILE) {
        err.println(
            "  "
                + (issues.size() - ISSUES_SHOWN_PER_FILE)
                + " more in import_issues.csv of the results.");
      }
    }
  }

  private static String line(RowIssue issue) {
    return "  "
        + issue.file()
        + (issue.line() == 0 ? "" : ", line " + issue.line())
        + (issue.column().isEmpty() ? "" : ", column " + issue.column())
        + ": "
        + issue.message();
  }

  private static String sentence(IOException e) {
    String where =
        e instanceof FileSystemException file && file.getFile() != null
            ? file.getFile() + ": "
            : "";
    String what =
        switch (e) {
          case AccessDeniedException denied -> "no permission; check who may read and write there";
          case NoSuchFileException missing -> "it is no longer there; check the path";
          case FileAlreadyExistsException exists ->
              "a file stands where a folder is needed; choose another --out";
          case FileSystemException file when file.getReason() != null -> file.getReason();
          default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    return where + what + ".";
  }
}
