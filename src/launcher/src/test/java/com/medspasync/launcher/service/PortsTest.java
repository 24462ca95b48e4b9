package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void aFreePortIsFree() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      port = socket.getLocalPort();
    }

    assertThat(Ports.whyNotFree(LOOPBACK, port)).isEmpty();
  }

  @Test
  void aTakenPortIsNamedWithItsOwner() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      int port = socket.getLocalPort();

      assertThat(Ports.whyNotFree(LOOPBACK, port))
          .hasValueSatisfying(reason ->
              assertThat(reason)
                  .contains("Port " + port + " is taken by java")
                  .contains("process " + ProcessHandle.current().pid()));
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNotMistakenForATakenPort() throws IOException {
    InetAddress documentation = InetAddress.getByName("192.0.2.1");

    assertThat(Ports.whyNotFree(documentation, 8080))
        .hasValueSatisfying(reason ->
            assertThat(reason).contains("MEDSPASYNC_HTTP_ADDRESS").doesNotContain("taken"));
  }

  @Test
  void theFirstFreePortPassesOverTakenOnes() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      assertThat(Ports.firstFree(socket.getLocalPort())).isGreaterThan(socket.getLocalPort());
    }
  }
}
