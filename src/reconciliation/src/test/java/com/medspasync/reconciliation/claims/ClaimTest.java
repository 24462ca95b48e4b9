package com.medspasync.reconciliation.claims;

import static com.medspasync.reconciliation.fixtures.Claims.claim;
import static com.medspasync.reconciliation.fixtures.Claims.claims;
import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private static final Person BETH = person("Beth Baker", "512-555-0200");

  @Test
  void linesOfTwoMembersAreNeverAboutOneVisit() {
    assertThat(excludes(voucher(2), voucher(3).of(BETH).certificate("C2"))).isTrue();
  }

  @Test
  void reportsOfDifferentProductsGoTogether() {
    assertThat(excludes(aReward(2), aReward(3).products("JUVÉDERM® VOLUMA® XC"))).isFalse();
  }

  @Test
  void twoReportsOfOneProductDoNotGoTogether() {
    assertThat(excludes(aReward(2), aReward(3))).isTrue();
    assertThat(excludes(aReward(2), aReward(3).products("nothing known"))).isTrue();
    assertThat(excludes(aReward(2).products("nothing known"), aReward(3))).isTrue();
  }

  @Test
  void aReportAndAVoucherGoTogether() {
    assertThat(excludes(aReward(2), voucher(3))).isFalse();
    assertThat(excludes(voucher(2), aReward(3))).isFalse();
  }

  @Test
  void anEarnLineReportsATreatmentEvenWithoutPoints() {
    assertThat(excludes(aReward(2).points(0), aReward(3).points(0))).isTrue();
    assertThat(claim(aReward(2).points(0)).reportsTreatment()).isTrue();
    assertThat(claim(voucher(2).points(1)).reportsTreatment()).isTrue();
    assertThat(claim(voucher(2)).reportsTreatment()).isFalse();
  }

  @Test
  void twoVouchersGoTogetherWhenTheyDifferAndAreOfOneDay() {
    assertThat(excludes(voucher(2).certificate("C1"), voucher(3).certificate("C2"))).isFalse();
    assertThat(excludes(voucher(2), voucher(3).offer("Flash sale"))).isFalse();
    assertThat(excludes(voucher(2), voucher(3).redeemed(400))).isFalse();
    assertThat(excludes(voucher(2), voucher(3))).isTrue();
    assertThat(excludes(voucher(2), voucher(3).certificate("C2").at(VISIT.plusDays(1)))).isTrue();
  }

  @Test
  void aCodeThatOnlyNamesTheLineIsNoVoucher() {
    assertThat(claim(voucher(2).id("A1").certificate("A1")).certificate()).isEmpty();
    assertThat(claim(voucher(2).id("A1").certificate("C1")).certificate()).isEqualTo("C1");
    assertThat(
            excludes(voucher(2).id("A1").certificate("A1"), voucher(3).id("A2").certificate("A2")))
        .isTrue();
  }

  @Test
  void whatIsSaidAgainIsARepetitionOnAnyDay() {
    assertThat(repeats(voucher(3).at(VISIT.plusDays(2)))).isTrue();
    assertThat(repeats(voucher(3).quantity(25))).isTrue();
  }

  @Test
  void whatSaysSomethingElseIsNoRepetition() {
    assertThat(repeats(voucher(3).of(BETH))).isFalse();
    assertThat(repeats(voucher(3).program(Program.ASPIRE))).isFalse();
    assertThat(repeats(voucher(3).kind(RewardLine.Kind.REVERSAL))).isFalse();
    assertThat(repeats(voucher(3).products("JUVÉDERM® VOLUMA® XC"))).isFalse();
    assertThat(repeats(voucher(3).value(2001))).isFalse();
    assertThat(repeats(voucher(3).points(1))).isFalse();
    assertThat(repeats(voucher(3).redeemed(1))).isFalse();
    assertThat(repeats(voucher(3).certificate("C1"))).isFalse();
    assertThat(repeats(voucher(3).offer("Flash sale"))).isFalse();
  }

  @Test
  void midnightIsADayWithoutATime() {
    assertThat(claim(aReward(2)).isTimed()).isTrue();
    assertThat(claim(aReward(2).on(VISIT.toLocalDate())).isTimed()).isFalse();
  }

  /** Money off, and no points. */
  private static RewardBuilder voucher(int line) {
    return aReward(line).value(2000).points(0);
  }

  private static boolean repeats(RewardBuilder other) {
    List<Claim> claims = claims(voucher(2), other);
    return claims.get(1).repeats(claims.get(0)) && claims.get(0).repeats(claims.get(1));
  }

  private static boolean excludes(RewardBuilder one, RewardBuilder other) {
    List<Claim> claims = claims(one, other);
    return claims.get(0).excludes(claims.get(1));
  }
}
