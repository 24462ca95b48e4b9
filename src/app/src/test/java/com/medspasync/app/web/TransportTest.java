package com.medspasync.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransportTest {

  @Test
  void trustsABrowserOnThisMachine() {
    Transport transport = http("127.0.0.1", "localhost", null, null);

    assertThat(transport).isEqualTo(new Transport(false, true, "127.0.0.1"));
    assertThat(transport.isSafe()).isTrue();
  }

  @Test
  void refusesPlainHttpFromAnotherMachine() {
    assertThat(http("192.0.2.7", "localhost", null, null).isSafe()).isFalse();
  }

  @Test
  void refusesAForeignNameThatPointsToThisMachine() {
    assertThat(http("127.0.0.1", "rebound.example", null, null).isSafe()).isFalse();
  }

  @Test
  void believesAProxyOnThisMachineAboutEncryptionAndAddress() {
    Transport transport = http("127.0.0.1", "spa.example", "https", "203.0.113.9, 198.51.100.4");

    assertThat(transport).isEqualTo(new Transport(true, false, "198.51.100.4"));
  }

  @Test
  void takesNothingThatCameThroughAProxyForLocal() {
    assertThat(http("127.0.0.1", "localhost", "http", "203.0.113.9").isSafe()).isFalse();
    assertThat(http("127.0.0.1", "localhost", null, "127.0.0.1").local()).isFalse();
  }

  @Test
  void believesNoOneElsesForwardingHeaders() {
    assertThat(http("192.0.2.7", "spa.example", "https", "127.0.0.1"))
        .isEqualTo(new Transport(false, false, "192.0.2.7"));
  }

  @Test
  void takesEncryptionByTheServerItselfAsItIs() {
    assertThat(Transport.of(true, "192.0.2.7", "spa.example", Optional.empty(), Optional.empty()))
        .isEqualTo(new Transport(true, false, "192.0.2.7"));
  }

  private static Transport http(
      String remote,
      String host,
      @org.jspecify.annotations.Nullable String protocol,
      @org.jspecify.annotations.Nullable String forwardedFor) {
    return Transport.of(
        false, remote, host, Optional.ofNullable(protocol), Optional.ofNullable(forwardedFor));
  }
}
