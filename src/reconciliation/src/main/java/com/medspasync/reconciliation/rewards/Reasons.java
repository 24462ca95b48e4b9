package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.Money;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ScreenedClaims;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.PhoneNumber;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a link is proposed, or none: in log-odds that sum to the score, and in a sentence. */
final class Reasons {

  private static final int ALTERNATIVES = 3;
  private static final int MENTIONED = 3;

  private final ScreenedClaims claims;
  private final Persons clients;

  Reasons(ScreenedClaims claims, Persons clients) {
    this.claims = claims;
    this.clients = clients;
  }

  Explanation linked(Claim claim, Linking.Link link, List<Candidate> candidates) {
    Candidate chosen = link.candidate();
    return new Explanation(
            chosen.score().score() + link.doubt().logOdds(),
            contributions(chosen, link.doubt()),
            List.of(),
            alternatives(chosen, candidates),
            sentence(claim, chosen))
        .withLearned(link.learned());
  }

  /** What a person said about a line without a sale. */
  Explanation decided(Claim claim, RewardCategory category) {
    return new Explanation(
        0,
        List.of(),
        List.of(),
        List.of(),
        claim.line().rewardId() + " has no sale: decided as " + category.word() + ".");
  }

  Explanation unmatched(Claim claim, RewardCategory category, List<Candidate> candidates) {
    String what =
        switch (category) {
          case PRIOR_PERIOD -> "Probably about a visit before the sales begin";
          case NEXT_PERIOD -> "Probably about a sale that was rung up after the sales end";
          case OTHER_LOCATION ->
              "Numbered out of turn, so probably entered by another practice; no sale fits";
          case DUPLICATE -> "Says the same as a line that has its sale; no second sale fits";
          default -> "No sale fits";
        };
    if (candidates.isEmpty()) {
      return new Explanation(
          0, List.of(), List.of(), List.of(), what + "; nobody of that name or number was there.");
    }
    Candidate nearest = candidates.getFirst();
    return new Explanation(
        nearest.score().score(),
        contributions(nearest),
        List.of(),
        alternatives(null, candidates),
        what
            + "; the nearest, "
            + posRef(nearest.visit())
            + ", fails by "
            + weakest(nearest)
            + ".");
  }

  Explanation screened(Claim claim, RewardCategory category) {
    RewardLine related = claims.related(claim);
    String other = related == null ? "another line" : related.rewardId();
    String sentence =
        switch (category) {
          case TEST_TXN -> "A test transaction, by its name and address.";
          case REVERSAL ->
              related == null
                  ? "Undoes an earlier line that is not here."
                  : "Undoes " + other + ".";
          case REVERSED ->
              related == null ? "Marked as cancelled by the program." : "Undone by " + other + ".";
          case DUPLICATE -> "The same as " + other + ", entered twice.";
          default -> "A correction without a visit.";
        };
    return new Explanation(0, List.of(), List.of(category.word()), List.of(), sentence);
  }

  /** Evidence of a link: that of its candidate, and the doubt about its records. */
  List<Explanation.Contribution> contributions(Candidate candidate, RecordDoubt doubt) {
    List<Explanation.Contribution> parts = contributions(candidate);
    if (doubt.isAny()) {
      parts.add(
          new Explanation.Contribution(
              Explanation.RECORDS, doubt.describe(), doubt.logOdds(), "", ""));
    }
    return parts;
  }

  /** Evidence of a candidate; the parts sum to its score. */
  private List<Explanation.Contribution> contributions(Candidate candidate) {
    List<Explanation.Contribution> parts = new ArrayList<>();
    candidate
        .score()
        .fields()
        .forEach((field, logOdds) ->
            parts.add(
                new Explanation.Contribution(
                    field.key(),
                    field.describe(candidate.pattern().level(field)),
                    logOdds,
                    left(field, candidate),
                    right(field, candidate))));
    candidate
        .score()
        .rarity()
        .forEach((field, logOdds) ->
            parts.add(
                new Explanation.Contribution(
                    field.key() + "_rarity",
                    logOdds >= 0 ? "rarer than most" : "more common than most",
                    logOdds,
                    "",
                    "")));
    parts.add(
        new Explanation.Contribution(
            "prior", "one visit among many", candidate.score().prior(), "", ""));
    parts.add(
        new Explanation.Contribution(
            "otherwise",
            "may be another visit or a relative's",
            candidate.score().otherwise(),
            "",
            ""));
    return parts;
  }

  private static List<Explanation.Alternative> alternatives(
      @Nullable Candidate chosen, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate != chosen)
        .limit(ALTERNATIVES)
        .map(candidate ->
            new Explanation.Alternative(
                candidate.visit().treatments().getFirst().line().ref(),
                posRef(candidate.visit()),
                candidate.score().score(),
                candidate.score().score() > 0 ? "another line fits it better" : weakest(candidate)))
        .toList();
  }

  /** The field that speaks most against a candidate, in words. */
  private static String weakest(Candidate candidate) {
    return candidate.score().fields().entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(part ->
            part.getKey().key()
                + ": "
                + part.getKey().describe(candidate.pattern().level(part.getKey())))
        .orElse("lack of evidence");
  }

  private static String sentence(Claim claim, Candidate chosen) {
    String pro =
        chosen.score().fields().entrySet().stream()
            .filter(part -> part.getValue() > 0)
            .sorted(Map.Entry.<Field, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(MENTIONED)
            .map(part ->
                part.getKey().key()
                    + " "
                    + part.getKey().describe(chosen.pattern().level(part.getKey())))
            .collect(Collectors.joining(", "));
    return claim.line().rewardId()
        + " is "
        + posRef(chosen.visit())
        + " of "
        + chosen.visit().day()
        + (pro.isEmpty() ? "." : ": " + pro + ".");
  }

  private static String posRef(Visit visit) {
    return visit.treatments().getFirst().posRef();
  }

  private String left(Field field, Candidate candidate) {
    RewardLine line = candidate.claim().line();
    PersonProfile member = claims.members().profile(candidate.claim().member());
    return switch (field) {
      case GIVEN -> String.join(" ", member.mainName().given());
      case FAMILY -> String.join(" ", member.mainName().family());
      case PHONE -> phones(member);
      case EMAIL -> emails(member);
      case HISTORY -> line.member().memberId();
      case PRODUCT -> String.join("; ", line.products());
      case TIMING ->
          candidate.claim().isTimed() ? line.visitAt().toString() : line.visitOn().toString();
      case AMOUNT -> Money.usd(candidate.claim().visitValueMinor()).toPlainString();
      case NUMBER -> line.rewardId();
      case QUANTITY -> line.quantity() == null ? "" : line.quantity().toPlainString();
      case LOCATION -> line.location();
    };
  }

  private String right(Field field, Candidate candidate) {
    Visit visit = candidate.visit();
    PersonProfile client = clients.profile(visit.client());
    return switch (field) {
      case GIVEN -> names(client, true);
      case FAMILY -> names(client, false);
      case PHONE -> phones(client);
      case EMAIL -> emails(client);
      case HISTORY -> visit.treatments().getFirst().line().client().memberId();
      case PRODUCT ->
          visit.treatments().stream()
              .map(treatment -> treatment.line().item())
              .collect(Collectors.joining("; "));
      case TIMING -> visit.isTimed() ? visit.at().toString() : visit.day().toString();
      case AMOUNT -> Money.usd(visit.rewardMinor(candidate.claim().program())).toPlainString();
      case NUMBER -> visit.day().toString();
      case QUANTITY ->
          visit.treatments().stream()
              .map(Treatment::line)
              .map(line -> line.quantity().toPlainString())
              .collect(Collectors.joining("; "));
      case LOCATION -> visit.location();
    };
  }

  private static String names(PersonProfile person, boolean given) {
    return person.names().stream()
        .map((PersonName name) -> String.join(" ", given ? name.given() : name.family()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String phones(PersonProfile person) {
    return person.phones().stream()
        .map((PhoneNumber phone) -> phone.isWhole() ? phone.digits() : "…" + phone.last4())
        .collect(Collectors.joining("; "));
  }

  private static String emails(PersonProfile person) {
    return person.emails().stream().map(Object::toString).collect(Collectors.joining("; "));
  }
}
