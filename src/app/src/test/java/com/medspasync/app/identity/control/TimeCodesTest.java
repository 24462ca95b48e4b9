package com.medspasync.app.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

  /** The secret of RFC 6238, appendix B: "12345678901234567890" in base32. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static final long NEVER = Long.MIN_VALUE;

  /** The last six of the eight digits that the RFC lists. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void takesTheCodesOfTheStandard(long seconds, String code) {
    assertThat(TimeCodes.stepOf(code, SECRET, Instant.ofEpochSecond(seconds), NEVER))
        .hasValue(seconds / 30);
  }

  @Test
  void takesTheCodeBeforeAndTheOneAfterButNoOther() {
    // step 41152263 is the half minute that begins at 1234567890
    Instant begins = Instant.ofEpochSecond(1_234_567_890);

    assertThat(TimeCodes.stepOf("005924", SECRET, begins.plusSeconds(59), NEVER)).isPresent();
    assertThat(TimeCodes.stepOf("005924", SECRET, begins.minusSeconds(30), NEVER)).isPresent();
    assertThat(TimeCodes.stepOf("005924", SECRET, begins.plusSeconds(60), NEVER)).isEmpty();
    assertThat(TimeCodes.stepOf("005924", SECRET, begins.minusSeconds(31), NEVER)).isEmpty();
  }

  @Test
  void takesNoCodeTwice() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long taken = TimeCodes.stepOf("005924", SECRET, now, NEVER).orElseThrow();

    assertThat(TimeCodes.stepOf("005924", SECRET, now, taken)).isEmpty();
    assertThat(TimeCodes.stepOf("005924", SECRET, now, taken - 1)).hasValue(taken);
  }

  @Test
  void makesSecretsAsLongAsTheHash() {
    assertThat(TimeCodes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.newSecret());
  }

  @Test
  void namesProductAndAccountInTheAddressThatIsScanned() {
    assertThat(TimeCodes.uri(SECRET, "ana@lumen.example"))
        .startsWith("otpauth://totp/")
        .contains("ana%40lumen.example", "secret=" + SECRET, "issuer=MedSpaSync%20Pro")
        .contains("digits=6", "period=30", "algorithm=SHA1");
  }
}
