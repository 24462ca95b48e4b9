package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.learn.Associations;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.LineKey;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people decided before, found again among the lines and visits of this run. */
final class Decided {

  private final Map<Claim, Choice> choices = new IdentityHashMap<>();
  private final List<KnownMember> members = new ArrayList<>();

  /**
   * What was decided about a line.
   *
   * @param visit the visit it is about, {@code null} for none
   * @param treatments the records chosen, empty for none
   * @param category what became of the line
   * @param contested whether another decision gives the same record to a line that excludes it
   */
  record Choice(
      @Nullable Visit visit,
      List<Treatment> treatments,
      RewardCategory category,
      boolean contested) {}

  /**
   * A member who is known to be a client, by the word of people.
   *
   * @param days days (of the epoch) of the lines that tell so
   */
  record KnownMember(int member, int client, List<Integer> days) {}

  private record Record(Visit visit, Treatment treatment) {}

  private Decided() {}

  /** Nobody has decided anything. */
  static Decided nothing() {
    return new Decided();
  }

  static Decided of(
      LearnedModel learned, ClaimBook claims, VisitBook visits, PersonDirectory clients) {
    return of(learned, claims.claims(), visits.visits(), claims.members(), clients);
  }

  /**
   * What was decided about some lines.
   *
   * @param claims at least the lines that somebody decided about, in order
   * @param visits at least the visits that somebody chose, in order
   */
  static Decided of(
      LearnedModel learned,
      Collection<Claim> claims,
      Collection<Visit> visits,
      Persons members,
      Persons clients) {
    Decided decided = new Decided();
    if (!learned.rulings().isEmpty()) {
      decided.findLines(learned, claims, visits);
      decided.findContested();
      decided.findMembers(learned, members, clients);
    }
    return decided;
  }

  /** What was decided about a line, {@code null} for nothing. */
  @Nullable Choice of(Claim claim) {
    return choices.get(claim);
  }

  /** The visit that a line was decided to be about, {@code null} for none or no decision. */
  @Nullable Visit visitOf(Claim claim) {
    Choice choice = choices.get(claim);
    return choice == null ? null : choice.visit;
  }

  boolean contains(Claim claim) {
    return choices.containsKey(claim);
  }

  /** What a comparison says once people have said that a member is this client, if they have. */
  PersonComparison known(int member, int client, PersonComparison compared) {
    for (KnownMember known : members) {
      if (known.member == member && known.client == client) {
        return compared.agreeing();
      }
    }
    return compared;
  }

  List<KnownMember> members() {
    return members;
  }

  private void findLines(LearnedModel learned, Collection<Claim> claims, Collection<Visit> visits) {
    Map<LineKey, Record> records = new HashMap<>();
    for (Visit visit : visits) {
      for (Treatment treatment : visit.treatments()) {
        records.put(LineKey.of(treatment.line()), new Record(visit, treatment));
      }
    }
    Map<RewardRuling, List<Claim>> claimsOf = new IdentityHashMap<>();
    for (Claim claim : claims) {
      RewardRuling ruling = learned.rulingOn(claim.line());
      if (ruling != null) {
        claimsOf.computeIfAbsent(ruling, r -> new ArrayList<>()).add(claim);
      }
    }
    claimsOf.forEach((ruling, alike) -> {
      // of lines alike, the decision is about the one in its place
      alike.stream()
          .filter(
              claim -> alike.size() == 1 || claim.line().ref().equals(ruling.rewardLine().ref()))
          .findFirst()
          .ifPresent(claim -> decide(claim, ruling, records));
    });
  }

  /** A decision about sales that are no longer there decides nothing. */
  private void decide(Claim claim, RewardRuling ruling, Map<LineKey, Record> records) {
    List<Record> chosen = new ArrayList<>();
    ruling.chosen().stream()
        .sorted(Comparator.comparing(SaleLine::ref))
        .map(sale -> records.get(LineKey.of(sale)))
        .filter(Objects::nonNull)
        .forEach(chosen::add);
    if (chosen.size() == ruling.chosen().size()) {
      choices.put(
          claim,
          new Choice(
              chosen.isEmpty() ? null : chosen.getFirst().visit,
              chosen.stream().map(Record::treatment).toList(),
              ruling.category(),
              false));
    }
  }

  private void findContested() {
    Map<Treatment, List<Claim>> takers = new HashMap<>();
    choices.forEach((claim, choice) ->
        choice.treatments.forEach(
            treatment -> takers.computeIfAbsent(treatment, t -> new ArrayList<>()).add(claim)));
    choices.replaceAll((claim, choice) ->
        new Choice(
            choice.visit,
            choice.treatments,
            choice.category,
            choice.treatments.stream()
                .flatMap(treatment -> takers.getOrDefault(treatment, List.of()).stream())
                .anyMatch(other ->
                    other != claim
                        && other.program() == claim.program()
                        && other.excludes(claim))));
  }

  /** Writings of a person that were told apart when it was decided may be one person by now. */
  private void findMembers(LearnedModel learned, Persons memberDirectory, Persons clients) {
    List<Associations.Word> words = new ArrayList<>();
    Associations persons = learned.persons();
    for (String member : persons.subjects()) {
      for (String client : persons.meanings(member)) {
        int memberNumber = memberDirectory.personOf(member);
        int clientNumber = clients.personOf(client);
        if (memberNumber >= 0 && clientNumber >= 0) {
          for (String day : persons.witnesses(member, client)) {
            words.add(
                new Associations.Word(
                    Integer.toString(memberNumber), Integer.toString(clientNumber), day));
          }
        }
      }
    }
    Associations resolved = Associations.of(LearnedModel.UNSAID_OF_PERSONS, words);
    for (String member : resolved.subjects()) {
      resolved
          .meaning(member)
          .ifPresent(client ->
              members.add(
                  new KnownMember(
                      Integer.parseInt(member),
                      Integer.parseInt(client),
                      resolved.witnesses(member, client).stream()
                          .map(day -> (int) LocalDate.parse(day).toEpochDay())
                          .toList())));
    }
  }
}
