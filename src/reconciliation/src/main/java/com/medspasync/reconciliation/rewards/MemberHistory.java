package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clients the members of a programme turned out to be, from lines whose link is sure. A line
 * never testifies for itself.
 */
final class MemberHistory {

  private static final int SAME_CLIENT = 1;
  private static final int OTHER_CLIENT = 2;

  private final Map<Integer, Map<Integer, Set<Integer>>> linesByMemberAndClient;

  private MemberHistory(Map<Integer, Map<Integer, Set<Integer>>> linesByMemberAndClient) {
    this.linesByMemberAndClient = linesByMemberAndClient;
  }

  /**
   * Learns from sure links, and from what people decided: their links count only as far as they
   * agree with each other.
   */
  static MemberHistory of(List<Candidate> sure, Decided decided) {
    Map<Integer, Map<Integer, Set<Integer>>> lines = new HashMap<>();
    for (Decided.KnownMember known : decided.members()) {
      lines
          .computeIfAbsent(known.member(), m -> new HashMap<>())
          .computeIfAbsent(known.client(), c -> new HashSet<>())
          .addAll(known.days());
    }
    for (Candidate link : sure) {
      int member = link.claim().member();
      int client = link.visit().client();
      if (member >= 0 && client >= 0 && !decided.contains(link.claim())) {
        lines
            .computeIfAbsent(member, m -> new HashMap<>())
            .computeIfAbsent(client, c -> new HashSet<>())
            .add(visitKey(link.claim()));
      }
    }
    return new MemberHistory(lines);
  }

  /**
   * What is known of one member.
   *
   * @param daysByClient days (of the epoch) of the lines that tell, by client
   */
  static MemberHistory of(int member, Map<Integer, Set<Integer>> daysByClient) {
    return new MemberHistory(Map.of(member, daysByClient));
  }

  /** Level of {@link com.medspasync.reconciliation.compare.Field#HISTORY}. */
  int level(Claim claim, int client) {
    Map<Integer, Set<Integer>> clients =
        linesByMemberAndClient.getOrDefault(claim.member(), Map.of());
    boolean other = false;
    for (Map.Entry<Integer, Set<Integer>> entry : clients.entrySet()) {
      Set<Integer> days = entry.getValue();
      boolean byOthers = days.size() > 1 || !days.contains(visitKey(claim));
      if (byOthers && entry.getKey() == client) {
        return SAME_CLIENT;
      }
      other |= byOthers;
    }
    return other ? OTHER_CLIENT : 0;
  }

  Map<Integer, Set<Integer>> clientsOfMembers() {
    Map<Integer, Set<Integer>> clients = new HashMap<>();
    linesByMemberAndClient.forEach((member, lines) -> clients.put(member, lines.keySet()));
    return clients;
  }

  /** Lines of one day are about one visit, so they are one witness. */
  static int visitKey(Claim claim) {
    return (int) claim.line().visitOn().toEpochDay();
  }
}
