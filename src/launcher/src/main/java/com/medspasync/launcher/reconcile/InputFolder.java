package com.medspasync.launcher.reconcile;

import com.medspasync.integrations.statements.InputFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files to read below the named files and folders. Hidden files, folders named {@code
 * truth} and the result folder are passed over.
 */
final class InputFolder {

  private InputFolder() {}

  /**
   * @return every file once, in the order of names; a file is called by its base name, or, where
   *     two share one, by its path below the folder that was named
   * @throws UsageException when a file or folder does not exist
   * @throws IOException when a folder cannot be listed
   */
  static List<InputFile> find(List<Path> inputs, Path out) throws UsageException, IOException {
    List<Found> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        for (Path file : below(input, out)) {
          if (seen.add(file.toRealPath())) {
            found.add(new Found(slashes(input.relativize(file)), file));
          }
        }
      } else if (Files.exists(input)) {
        if (seen.add(input.toRealPath())) {
          found.add(new Found(slashes(input), input));
        }
      } else {
        throw new UsageException(input + ": no such file or folder. Check the path.");
      }
    }
    return named(found);
  }

  private static List<InputFile> named(List<Found> found) {
    Map<String, Integer> baseNames = new HashMap<>();
    found.forEach(file -> baseNames.merge(file.baseName(), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    List<InputFile> files = new ArrayList<>();
    for (Found file : found) {
      String name =
          baseNames.getOrDefault(file.baseName(), 1) == 1 ? file.baseName() : file.below();
      files.add(new InputFile(taken.add(name) ? name : slashes(file.path()), file.path()));
    }
    files.sort(Comparator.comparing(InputFile::name));
    return files;
  }

  private static List<Path> below(Path folder, Path out) throws IOException {
    Path results = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            boolean skipped =
                !at.equals(folder)
                    && (hidden(at)
                        || at.getFileName().toString().toLowerCase(Locale.ROOT).equals("truth")
                        || at.toRealPath().equals(results));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && Files.isRegularFile(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(file -> slashes(folder.relativize(file))));
    return files;
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** A file and its path below the folder it was found in. */
  private record Found(String below, Path path) {

    String baseName() {
      return path.getFileName().toString();
    }
  }
}
