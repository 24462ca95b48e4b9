package com.medspasync.launcher.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** TCP ports of this machine. */
final class Ports {
  private static final int HIGHEST = 65_535;

  private Ports() {}

  static boolean isFree(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** The first free port of the loopback address at or above {@code from}. */
  static int firstFree(int from) {
    for (int port = from; port <= HIGHEST; port++) {
      if (isFree(InetAddress.getLoopbackAddress(), port)) {
        return port;
      }
    }
    throw new ServiceException("launcher.no-free-port", "No TCP port above " + from + " is free.");
  }

  /** Who listens on the port, as far as this machine tells: "java (process 4711)". */
  static Optional<String> owner(int port) {
    return ListeningProcess.find(port)
        .map(process ->
            process.info().command().map(Ports::lastPart).orElse("a program")
                + " (process "
                + process.pid()
                + ")");
  }

  private static String lastPart(String command) {
    return command.substring(command.lastIndexOf('/') + 1);
  }
}
