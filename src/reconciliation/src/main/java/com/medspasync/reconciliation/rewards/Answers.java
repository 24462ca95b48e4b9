package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ScreenedClaims;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns what was found into one answer for every rewards line. */
final class Answers {

  private static final double SCREENED = 0.97;

  private final ScreenedClaims claims;
  private final Linking linking;
  private final Predicate<Linking.Link> automatic;
  private final Unmatched unmatched;
  private final Reasons reasons;
  private final DateRange period;
  private final Decided decided;
  private final LearnedModel learned;

  Answers(
      ScreenedClaims claims,
      Linking linking,
      Predicate<Linking.Link> automatic,
      Unmatched unmatched,
      Reasons reasons,
      DateRange period,
      Decided decided,
      LearnedModel learned) {
    this.claims = claims;
    this.linking = linking;
    this.automatic = automatic;
    this.unmatched = unmatched;
    this.reasons = reasons;
    this.period = period;
    this.decided = decided;
    this.learned = learned;
  }

  RewardMatch of(Claim claim) {
    Linking.Link link = linking.of(claim);
    Decided.Choice choice = decided.of(claim);
    if (choice != null && choice.visit() == null) {
      return without(
          claim,
          choice.category(),
          1 - Ruling.SLIPS,
          List.of(),
          reasons.decided(claim, choice.category()));
    }
    Optional<RewardCategory> screened = claims.screenedAs(claim);
    if (screened.isPresent() && (link == null || !linking.isLinked(claim))) {
      return without(
          claim, screened.get(), SCREENED, List.of(), reasons.screened(claim, screened.get()));
    }
    if (link == null || !linking.isLinked(claim)) {
      Unmatched.Verdict verdict = unmatched.of(claim);
      Optional<RewardCategory> instead = categoryInstead(claim, verdict.category());
      return without(
          claim,
          instead.orElse(verdict.category()),
          instead.isEmpty()
              ? verdict.confidence()
              : learned.categoryBelief(
                  claim.line(), verdict.category().word(), instead.get().word()),
          List.of(),
          reasons.unmatched(claim, instead.orElse(verdict.category()), linking.candidates(claim)));
    }
    if (link.candidate().visit().voided()) {
      return without(
          claim,
          RewardCategory.VOIDED_IN_POS,
          link.confidence(),
          links(link, RewardLink.Role.VOIDED),
          reasons.linked(claim, link, linking.candidates(claim)));
    }
    LocalDate day = link.candidate().visit().day();
    if (!period.contains(day)) {
      return without(
          claim,
          day.isBefore(period.from()) ? RewardCategory.PRIOR_PERIOD : RewardCategory.NEXT_PERIOD,
          link.confidence(),
          List.of(),
          reasons.linked(claim, link, linking.candidates(claim)));
    }
    return new RewardMatch(
        claim.line(),
        isSettled(link, choice) ? Decision.AUTO : Decision.REVIEW,
        RewardCategory.MATCHED,
        link.confidence(),
        links(link, RewardLink.Role.TREATMENT),
        reasons.linked(claim, link, linking.candidates(claim)));
  }

  /** A person's word settles a line, unless it contradicts her word about another one. */
  private boolean isSettled(Linking.Link link, Decided.@Nullable Choice choice) {
    return choice == null ? automatic.test(link) : !choice.contested();
  }

  /** What people found such lines to be, where the engine supposes something else. */
  private Optional<RewardCategory> categoryInstead(Claim claim, RewardCategory supposed) {
    return learned
        .categoryInstead(claim.line(), supposed.word())
        .map(word -> RewardCategory.valueOf(word.toUpperCase(Locale.ROOT)))
        .filter(category -> category != RewardCategory.MATCHED);
  }

  private static RewardMatch without(
      Claim claim,
      RewardCategory category,
      double confidence,
      List<RewardLink> links,
      Explanation why) {
    return new RewardMatch(claim.line(), Decision.NONE, category, confidence, links, why);
  }

  /** The treatments and, for money off, the separate records by which it was given. */
  private static List<RewardLink> links(Linking.Link link, RewardLink.Role role) {
    TreeMap<SaleLine, RewardLink.Role> records = new TreeMap<>(Comparator.comparing(SaleLine::ref));
    for (Treatment treatment : link.treatments()) {
      records.put(treatment.line(), role);
    }
    Claim claim = link.candidate().claim();
    if (role == RewardLink.Role.TREATMENT && claim.line().valueMinor() > 0) {
      for (GivenReward reward : link.candidate().visit().rewards()) {
        if (reward.carrier() != null && reward.program() == claim.program()) {
          records.putIfAbsent(reward.carrier(), RewardLink.Role.TENDER);
        }
      }
    }
    List<RewardLink> links = new ArrayList<>();
    records.forEach((line, of) ->
        links.add(new RewardLink(line.ref(), Treatment.posRef(line), of, link.confidence())));
    return links;
  }
}
