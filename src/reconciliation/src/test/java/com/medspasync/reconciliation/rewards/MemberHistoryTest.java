package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberHistoryTest {

  private static final int UNKNOWN = 0;
  private static final int SAME = 1;
  private static final int OTHER = 2;

  private final Claim today = SureCandidates.claim(5, aReward(2).at(VISIT));
  private final Claim before = SureCandidates.claim(5, aReward(3).at(VISIT.minusDays(30)));
  private final Claim ofOther = SureCandidates.claim(6, aReward(4).at(VISIT.minusDays(30)));

  @Test
  void aMemberIsTheClientThatHerOtherLinesAreAbout() {
    MemberHistory history = MemberHistory.of(links(before, 8), Decided.nothing());

    assertThat(history.level(today, 8)).isEqualTo(SAME);
    assertThat(history.level(today, 9)).isEqualTo(OTHER);
    assertThat(history.level(ofOther, 8)).isEqualTo(UNKNOWN);
    assertThat(history.clientsOfMembers()).isEqualTo(Map.of(5, Set.of(8)));
  }

  @Test
  void aLineDoesNotTestifyForItself() {
    MemberHistory history = MemberHistory.of(links(today, 8), Decided.nothing());

    assertThat(history.level(today, 8)).isEqualTo(UNKNOWN);
    assertThat(history.level(today, 9)).isEqualTo(UNKNOWN);
    assertThat(history.level(before, 8)).isEqualTo(SAME);
  }

  @Test
  void linesOfOneDayAreOneWitnessAndThoseOfTwoDaysAreTwo() {
    MemberHistory history = MemberHistory.of(5, Map.of(8, Set.of(MemberHistory.visitKey(today))));
    MemberHistory more =
        MemberHistory.of(
            5, Map.of(8, Set.of(MemberHistory.visitKey(today), MemberHistory.visitKey(before))));

    assertThat(history.level(today, 8)).isEqualTo(UNKNOWN);
    assertThat(more.level(today, 8)).isEqualTo(SAME);
  }

  @Test
  void nobodyLearnsFromUnnamedMembersAndClients() {
    Claim unnamed = SureCandidates.claim(-1, aReward(5).at(VISIT.minusDays(30)));

    assertThat(MemberHistory.of(links(unnamed, 8), Decided.nothing()).clientsOfMembers()).isEmpty();
    assertThat(MemberHistory.of(links(before, -1), Decided.nothing()).clientsOfMembers()).isEmpty();
    assertThat(
            MemberHistory.of(links(SureCandidates.claim(0, aReward(6)), 0), Decided.nothing())
                .clientsOfMembers())
        .isEqualTo(Map.of(0, Set.of(0)));
  }

  private static List<Candidate> links(Claim claim, int client) {
    return List.of(SureCandidates.sure(claim, aVisit().client(client).build()));
  }
}
