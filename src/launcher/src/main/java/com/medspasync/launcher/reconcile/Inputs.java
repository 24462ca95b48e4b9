package com.medspasync.launcher.reconcile;

import com.medspasync.integrations.results.ResultFiles;
import com.medspasync.integrations.statements.InputFile;
import com.medspasync.integrations.statements.StatementFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that a person named, without what earlier runs left in the result folder. */
final class Inputs {

  private Inputs() {}

  /**
   * @throws UsageException when a file or folder does not exist
   * @throws IOException when a folder cannot be listed
   */
  static List<InputFile> find(List<Path> named, Path out) throws UsageException, IOException {
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new UsageException(path + ": no such file or folder. Check the path.");
      }
    }
    Path results = out.toAbsolutePath().normalize();
    return StatementFiles.scan(named).stream()
        .filter(file -> !isResult(file.path().toAbsolutePath().normalize(), results))
        .toList();
  }

  private static boolean isResult(Path file, Path results) {
    return results.equals(file.getParent())
        && ResultFiles.names().contains(String.valueOf(file.getFileName()));
  }
}
