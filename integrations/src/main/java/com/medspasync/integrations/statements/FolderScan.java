package com.medspasync.integrations.statements;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the files that a person means by the folders and files she names. */
final class FolderScan {

  /** Answer keys of sample data are never input. */
  private static final String ANSWERS = "truth";

  private FolderScan() {}

  static List<InputFile> of(List<Path> inputs) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        walk(input, found);
      } else {
        found.add(new Found(input, String.valueOf(input.getFileName())));
      }
    }
    Map<String, Integer> times = new HashMap<>();
    for (Found file : found) {
      times.merge(file.baseName(), 1, Integer::sum);
    }
    return found.stream()
        .map(file ->
            new InputFile(
                times.getOrDefault(file.baseName(), 1) > 1 ? file.below() : file.baseName(),
                file.path()))
        .sorted(Comparator.comparing(InputFile::name))
        .toList();
  }

  private static void walk(Path folder, List<Found> found) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            String name = String.valueOf(dir.getFileName());
            boolean passOver =
                !dir.equals(folder) && (name.equals(ANSWERS) || name.startsWith("."));
            return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (attributes.isRegularFile() && !name.startsWith(".") && !name.endsWith(".md")) {
              found.add(new Found(file, slashed(folder.relativize(file))));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String slashed(Path path) {
    StringBuilder text = new StringBuilder();
    for (Path part : path) {
      text.append(text.isEmpty() ? "" : "/").append(part);
    }
    return text.toString();
  }

  /**
   * @param below path below the input folder, with {@code /}
   */
  private record Found(Path path, String below) {

    String baseName() {
      return String.valueOf(path.getFileName());
    }
  }
}
