package com.medspasync.launcher.service;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the process behind a listening port from Linux's own tables, without a tool that might not
 * be installed. Elsewhere, or for another person's process, the answer is empty: the port is then
 * only known to be taken.
 */
final class ListeningProcess {
  private static final List<Path> SOCKET_TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private ListeningProcess() {}

  static Optional<ProcessHandle> find(int port) {
    Set<String> sockets =
        SOCKET_TABLES.stream()
            .flatMap(table -> listeningInodes(table, port))
            .map(inode -> "socket:[" + inode + "]")
            .collect(Collectors.toSet());
    return sockets.isEmpty()
        ? Optional.empty()
        : ProcessHandle.allProcesses().filter(process -> holdsOne(process, sockets)).findFirst();
  }

  private static Stream<String> listeningInodes(Path table, int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(columns -> columns.length > INODE)
          .filter(columns -> columns[LOCAL_ADDRESS].endsWith(suffix))
          .filter(columns -> columns[STATE].equals(LISTENING))
          .map(columns -> columns[INODE]);
    } catch (IOException notLinux) {
      return Stream.empty();
    }
  }

  private static boolean holdsOne(ProcessHandle process, Set<String> sockets) {
    Path files = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> open = Files.newDirectoryStream(files)) {
      for (Path file : open) {
        if (sockets.contains(target(file))) {
          return true;
        }
      }
      return false;
    } catch (IOException someoneElses) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
