package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators read sentences, whatever a line looks like in the file. */
class LogLineTest {

  private static final String FAILED =
      """
      {"at":"2026-11-23T03:00:00Z","level":"ERROR","logger":"a.b.C","message":"It broke",\
      "request":"req_1","tenant":"tenant_1","person":"person_1","thread":7,"failure":"x.Y\\n\\tat z\\n"}\
      """;

  @Test
  void aLineOfJsonIsReadAsASentenceWithItsFailure() {
    assertThat(LogLine.of(FAILED).readable())
        .isEqualTo(
            "2026-11-23T03:00:00Z ERROR   a.b.C It broke · req_1 · tenant_1 · person_1\n"
                + "x.Y\n\tat z");
    assertThat(LogLine.of(FAILED).trouble()).contains("It broke");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    String line =
        """
        {"at":"2026-11-23T03:00:00Z","level":"INFO","logger":"a.b.C","message":"Ready","thread":7}\
        """;

    assertThat(LogLine.of(line).readable()).isEqualTo("2026-11-23T03:00:00Z INFO    a.b.C Ready");
    assertThat(LogLine.of(line).trouble()).isEmpty();
  }

  @Test
  void textStaysAsItIs() {
    String text = "2026-11-23T03:00:00.000+0000 SEVERE  PayaraMicro No such port";

    assertThat(LogLine.of(text).readable()).isEqualTo(text);
    assertThat(LogLine.of(text).trouble()).contains("PayaraMicro No such port");
    assertThat(LogLine.of("{ half a line").readable()).isEqualTo("{ half a line");
  }
}
