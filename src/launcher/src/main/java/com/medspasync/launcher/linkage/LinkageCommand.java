package com.medspasync.launcher.linkage;

import com.medspasync.kernel.DomainException;
import com.medspasync.launcher.reconcile.ProgressDisplay;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.Linked;
import com.medspasync.reconciliation.linkage.ListLinkage;
import com.medspasync.reconciliation.linkage.NamedList;
import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same people in two lists, or in one, and writes the pairs to a file.
 *
 * <p>Whatever the files hold, the answer is a result or a line that names file and place and says
 * what to do.
 */
public final class LinkageCommand {

  /** The pairs were written, be there any or none. */
  public static final int OK = 0;

  /** A list could not be used, or the pairs not written. */
  public static final int NOT_LINKED = 1;

  /** The command was called wrongly. */
  public static final int USAGE = 2;

  /** Below this many bytes a run is over before a progress bar would help. */
  private static final long LONG_INPUT_BYTES = 64L << 20;

  private final boolean two;
  private final PrintStream out;
  private final PrintStream err;

  private LinkageCommand(boolean two, PrintStream out, PrintStream err) {
    this.two = two;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs {@code link}.
   *
   * @param args what follows {@code link} on the command line
   * @param out takes the summary
   * @param err takes notes, troubles and, on a terminal, progress
   * @return exit status: {@link #OK}, {@link #NOT_LINKED} or {@link #USAGE}
   */
  public static int link(List<String> args, PrintStream out, PrintStream err) {
    return new LinkageCommand(true, out, err).run(args);
  }

  /** Runs {@code dedupe}; parameters and exit status as for {@link #link}. */
  public static int dedupe(List<String> args, PrintStream out, PrintStream err) {
    return new LinkageCommand(false, out, err).run(args);
  }

  private int run(List<String> args) {
    try {
      LinkageArguments arguments = LinkageArguments.parse(two, args);
      if (arguments.help()) {
        out.print(two ? LinkageArguments.LINK_USAGE : LinkageArguments.DEDUPE_USAGE);
        return OK;
      }
      requireOwnOutput(arguments);
      run(arguments);
      return OK;
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.println("Try: medspasync " + (two ? "link" : "dedupe") + " --help");
      return USAGE;
    } catch (DomainException e) {
      err.println(e.getMessage());
      return NOT_LINKED;
    } catch (IOException e) {
      err.println(sentence(e));
      return NOT_LINKED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The answer must not replace a list. */
  private static void requireOwnOutput(LinkageArguments arguments)
      throws UsageException, IOException {
    Path target = arguments.out();
    if (Files.isDirectory(target)) {
      throw new UsageException("--out " + target + " is a folder: name a file for the pairs.");
    }
    for (Path list : lists(arguments)) {
      if (Files.exists(target) && Files.exists(list) && Files.isSameFile(target, list)) {
        throw new UsageException("--out " + target + " is a list to read: name another file.");
      }
    }
  }

  private static List<Path> lists(LinkageArguments arguments) {
    Path right = arguments.right();
    return right == null ? List.of(arguments.left()) : List.of(arguments.left(), right);
  }

  private void run(LinkageArguments arguments) throws IOException {
    try (ByteSource left = ListFile.open(arguments.left())) {
      Path rightPath = arguments.right();
      if (rightPath == null) {
        answer(arguments, left, null);
        return;
      }
      try (ByteSource right = ListFile.open(rightPath)) {
        answer(arguments, left, new NamedList(rightPath.toString(), right));
      }
    }
  }

  private void answer(LinkageArguments arguments, ByteSource left, @Nullable NamedList right)
      throws IOException {
    NamedList list = new NamedList(arguments.left().toString(), left);
    long bytes = left.size() + (right == null ? 0 : right.bytes().size());
    Linked linked = withProgress(arguments, list, right, bytes);
    PairFile.write(arguments.out(), linked, arguments.explain());
    linked.notes().forEach(err::println);
    summarize(arguments, linked);
  }

  private Linked withProgress(
      LinkageArguments arguments, NamedList left, @Nullable NamedList right, long bytes)
      throws IOException {
    Console console = System.console();
    if (console == null || !console.isTerminal() || bytes < LONG_INPUT_BYTES) {
      return linked(arguments, left, right, Progress.SILENT);
    }
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      return linked(arguments, left, right, progress);
    }
  }

  private static Linked linked(
      LinkageArguments arguments, NamedList left, @Nullable NamedList right, Progress progress)
      throws IOException {
    return right == null
        ? ListLinkage.dedupe(left, arguments.options(), progress)
        : ListLinkage.link(left, right, arguments.options(), progress);
  }

  private void summarize(LinkageArguments arguments, Linked linked) {
    String compared =
        linked.lists().fields().stream().map(Field::title).collect(Collectors.joining(", "));
    out.println(
        count(linked.size())
            + (linked.size() == 1 ? " pair" : " pairs")
            + (two
                ? " between "
                    + count(linked.left().rows())
                    + " and "
                    + count(linked.right().rows())
                    + " records"
                : " within " + count(linked.left().rows()) + " records")
            + ", compared by "
            + compared
            + ".");
    out.println("Written to " + arguments.out() + ".");
  }

  private static String count(long count) {
    return NumberFormat.getIntegerInstance(Locale.US).format(count);
  }

  private static String sentence(IOException e) {
    String file =
        e instanceof FileSystemException f && f.getFile() != null ? f.getFile() + ": " : "";
    String what =
        switch (e) {
          case AccessDeniedException denied -> "no permission; check who may read and write there";
          case FileSystemException f when f.getReason() != null -> f.getReason();
          default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    return file + what + ".";
  }
}
