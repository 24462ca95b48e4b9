package com.medspasync.tenants.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleNetworksTest {

  private final ConsoleNetworks usual = ConsoleNetworks.parse(ConsoleNetworks.USUAL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "0:0:0:0:0:0:0:1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.20",
        "fd00::17"
      })
  void thisMachineAndPrivateNetworksAreUsual(String address) {
    assertThat(usual.contain(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7",
        "172.32.0.1",
        "172.15.255.255",
        "192.169.0.1",
        "11.0.0.1",
        "2001:db8::1",
        "unknown",
        "localhost",
        "",
        "10.0.0.1:443",
        "10.0.0.1, 203.0.113.7"
      })
  void nothingElseIs(String address) {
    assertThat(usual.contain(address)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7, true",
    "198.51.100.7, 198.51.100.8, false",
    "198.51.100.0/25, 198.51.100.127, true",
    "198.51.100.0/25, 198.51.100.128, false",
    "0.0.0.0/0, 203.0.113.7, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void aNetworkHoldsWhatBeginsLikeIt(String network, String address, boolean within) {
    assertThat(ConsoleNetworks.parse(network).contain(address)).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "here", "10.0.0.0/x", "::1/129"})
  void whatIsNoNetworkIsNamed(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ConsoleNetworks.parse("127.0.0.1, " + text))
        .withMessageStartingWith(text + " is no network");
  }

  @Test
  void withoutNetworksTheConsoleAnswersNobody() {
    assertThat(ConsoleNetworks.parse(" ").contain("127.0.0.1")).isFalse();
  }
}
