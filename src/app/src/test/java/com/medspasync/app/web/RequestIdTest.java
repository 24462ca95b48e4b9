package com.medspasync.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void keepsTheCallersId() {
    assertThat(RequestId.choose(Optional.of("trace-0123_ABC"))).isEqualTo("trace-0123_ABC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "line\r\nbreak-line", "${jndi:ldap://x}", "ünïcödé-ünïcödé"})
  void replacesWhatCouldDoHarmInALog(String proposed) {
    assertThat(RequestId.choose(Optional.of(proposed))).startsWith("req_");
  }

  @Test
  void givesEveryRequestAnotherId() {
    assertThat(RequestId.choose(Optional.empty())).isNotEqualTo(RequestId.choose(Optional.empty()));
  }
}
