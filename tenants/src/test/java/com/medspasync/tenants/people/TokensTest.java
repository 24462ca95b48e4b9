package com.medspasync.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final int MANY = 100_000;
  private static final int BYTES = 32;

  /**
   * Eight standard deviations of how often something with these odds comes up: chance alone strays
   * further once in 10¹⁵ looks.
   */
  private static double farthest(int tries, double odds) {
    return 8 * Math.sqrt(tries * odds * (1 - odds));
  }

  @Test
  void noTwoAreEqualAndEveryByteAndBitIsDrawn() {
    Set<String> seen = new HashSet<>();
    int[] values = new int[256];
    int[] bits = new int[BYTES * Byte.SIZE];

    for (int i = 0; i < MANY; i++) {
      String token = Tokens.random();
      seen.add(token);
      byte[] drawn = Base64.getUrlDecoder().decode(token);
      assertThat(drawn.length).isEqualTo(BYTES);
      for (int place = 0; place < BYTES; place++) {
        values[drawn[place] & 0xff]++;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          bits[place * Byte.SIZE + bit] += (drawn[place] >> bit) & 1;
        }
      }
    }

    assertThat(seen).hasSize(MANY);
    double farOfAValue = farthest(MANY * BYTES, 1 / 256.0);
    assertThat(IntStream.of(values))
        .as("how often each value comes up")
        .allMatch(count -> Math.abs(count - MANY * BYTES / 256.0) < farOfAValue);
    assertThat(IntStream.of(bits))
        .as("how often each of the bits is set")
        .allMatch(count -> Math.abs(count - MANY / 2.0) < farthest(MANY, 0.5));
  }

  @Test
  void whatIsKeptOfOneDoesNotTellIt() {
    String token = Tokens.random();

    assertThat(Tokens.hashOf(token)).hasSize(32).isEqualTo(Tokens.hashOf(token));
    assertThat(Tokens.hashOf(token)).isNotEqualTo(Tokens.hashOf(Tokens.random()));
  }
}
