package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.LineRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Why a link is proposed, or none.
 *
 * @param score sum of the contributions, in natural log-odds
 * @param contributions evidence per field; the values sum to {@code score}
 * @param vetoes names of the rules that forbade a link, empty when none did
 * @param alternatives the nearest other candidates, best first
 * @param sentence the same in a sentence for a person, without personal data beyond what the lines
 *     hold
 */
public record Explanation(
    double score,
    List<Contribution> contributions,
    List<String> vetoes,
    List<Alternative> alternatives,
    String sentence) {

  /** Key of the contribution of what people's decisions about like lines have taught. */
  public static final String LEARNED = "learned";

  /** Key of the contribution of other records of the visit that could be meant. */
  public static final String RECORDS = "records";

  private static final Set<String> NO_FIELDS = Set.of("prior", "otherwise", LEARNED);
  private static final String RARITY = "_rarity";

  public static final Explanation NONE = new Explanation(0, List.of(), List.of(), List.of(), "");

  public Explanation {
    contributions = List.copyOf(contributions);
    vetoes = List.copyOf(vetoes);
    alternatives = List.copyOf(alternatives);
  }

  /** Whether a contribution of this key compares a field, rather than weighs the whole. */
  public static boolean isOfField(String key) {
    return !NO_FIELDS.contains(key) && !key.endsWith(RARITY);
  }

  /** The same with what was learned as one more contribution, if it is any. */
  public Explanation withLearned(double logOdds) {
    if (logOdds == 0) {
      return this;
    }
    List<Contribution> parts = new ArrayList<>(contributions);
    parts.add(new Contribution(LEARNED, "what was decided about like lines", logOdds, "", ""));
    return new Explanation(score + logOdds, parts, vetoes, alternatives, sentence);
  }

  /**
   * Evidence of one field.
   *
   * @param field stable key such as {@code name}, {@code phone}, {@code amount}, {@code date},
   *     {@code product}, {@code prior}
   * @param level what was seen, in words such as {@code same last four digits}
   * @param logOdds contribution in natural log-odds, positive for the link
   * @param left the value on the statement's side, empty when not applicable
   * @param right the value on the point of sale's side, empty when not applicable
   */
  public record Contribution(
      String field, String level, double logOdds, String left, String right) {}

  /**
   * A candidate that lost.
   *
   * @param sale its record
   * @param posRef its invoice and ordinal
   * @param score its score in natural log-odds
   * @param reason the field or rule that decided against it
   */
  public record Alternative(LineRef sale, String posRef, double score, String reason) {}
}
