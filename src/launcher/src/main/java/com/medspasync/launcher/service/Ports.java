package com.medspasync.launcher.service;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Optional;

/** TCP ports of this machine. */
final class Ports {
  private static final int HIGHEST = 65_535;

  /** Below it, most systems let only root listen. */
  private static final int FIRST_UNPRIVILEGED = 1_024;

  private Ports() {}

  static boolean isFree(InetAddress address, int port) {
    return whyNotFree(address, port).isEmpty();
  }

  /**
   * What keeps this process from listening there, as the end of a sentence; empty: nothing does.
   */
  static Optional<String> whyNotFree(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return Optional.empty();
    } catch (BindException e) {
      return Optional.of(reason(address, port));
    } catch (IOException e) {
      return Optional.of("Port " + port + " cannot be used: " + e.getMessage());
    }
  }

  private static String reason(InetAddress address, int port) {
    if (!isOfThisMachine(address)) {
      return Settings.HTTP_ADDRESS
          + " must be an address of this machine, not "
          + address.getHostAddress();
    }
    Optional<String> owner = owner(port);
    if (owner.isEmpty() && port < FIRST_UNPRIVILEGED) {
      return "Port "
          + port
          + " is taken, or this system keeps the ports below "
          + FIRST_UNPRIVILEGED
          + " for root";
    }
    return "Port " + port + " is taken" + owner.map(name -> " by " + name).orElse("");
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException unknown) {
      return true;
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
