package com.medspasync.app.reconciliation.entity;

import com.medspasync.reconciliation.result.Explanation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine proposes for a line, and why.
 *
 * @param posMinorIfDifferent amount in the point of sale where it differs from the payout entry's
 */
public record Proposal(List<Link> links, Reasons reasons, @Nullable Long posMinorIfDifferent) {

  public Proposal {
    links = List.copyOf(links);
  }

  /** The lines that are proposed or spoken of. */
  public Stream<UUID> lines() {
    return Stream.concat(
        links.stream().map(Link::line), reasons.alternatives().stream().map(Alternative::line));
  }

  /** The same without a sentence and without the values that were compared. */
  public Proposal withoutValues() {
    return new Proposal(
        links,
        new Reasons(
            reasons.score(),
            "",
            reasons.shownBy((field, value) -> "").contributions(),
            reasons.vetoes(),
            reasons.alternatives().stream()
                .map(other -> new Alternative(other.line(), other.posRef(), other.score(), ""))
                .toList()),
        posMinorIfDifferent);
  }

  /**
   * The engine's explanation with its places turned into line keys.
   *
   * @param score sum of the contributions in natural log-odds
   */
  public record Reasons(
      double score,
      String sentence,
      List<Explanation.Contribution> contributions,
      List<String> vetoes,
      List<Alternative> alternatives) {

    public Reasons {
      contributions = List.copyOf(contributions);
      vetoes = List.copyOf(vetoes);
      alternatives = List.copyOf(alternatives);
    }

    /** The same with what decisions about like lines add, if it is anything. */
    public Reasons withLearned(double logOdds) {
      Explanation all =
          new Explanation(score, contributions, vetoes, List.of(), sentence).withLearned(logOdds);
      return new Reasons(all.score(), sentence, all.contributions(), vetoes, alternatives);
    }

    /**
     * The same without what it says about other lines than these. Sentence and evidence are about
     * the lines proposed, and where none are, about the nearest.
     */
    public Reasons about(List<Link> links, Set<UUID> lines) {
      List<Alternative> known =
          alternatives.stream().filter(other -> lines.contains(other.line())).toList();
      Stream<UUID> spokenOf =
          links.isEmpty()
              ? alternatives.stream().map(Alternative::line).limit(1)
              : links.stream().map(Link::line);
      return spokenOf.allMatch(lines::contains)
          ? new Reasons(score, sentence, contributions, vetoes, known)
          : new Reasons(0, "", List.of(), vetoes, known);
    }

    /**
     * The same with other words for the values that were compared.
     *
     * @param shown takes the key of a field and a value of it
     */
    public Reasons shownBy(BinaryOperator<String> shown) {
      return new Reasons(
          score,
          sentence,
          contributions.stream()
              .map(part ->
                  new Explanation.Contribution(
                      part.field(),
                      part.level(),
                      part.logOdds(),
                      shown.apply(part.field(), part.left()),
                      shown.apply(part.field(), part.right())))
              .toList(),
          vetoes,
          alternatives);
    }
  }

  /** A candidate that lost. */
  public record Alternative(UUID line, String posRef, double score, String reason) {}
}
