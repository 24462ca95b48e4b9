package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.Field;
import java.util.Map;

/**
 * What speaks for and against a pair, in natural log-odds.
 *
 * @param score log-odds that both lines record the same visit; the sum of all the parts below
 * @param fields part of each field that says something
 * @param rarity part of how rare the agreeing values are, by field
 * @param prior part of how many visits there are to choose from
 * @param otherwise what is left when the pair may also be another visit of the same client, or a
 *     relative's; 0 or less for sound pairs
 */
public record PairScore(
    double score,
    Map<Field, Double> fields,
    Map<Field, Double> rarity,
    double prior,
    double otherwise) {

  /** The same evidence with other odds before any field is looked at. */
  public PairScore moreLikely(double logOdds) {
    return new PairScore(score + logOdds, fields, rarity, prior + logOdds, otherwise);
  }
}
