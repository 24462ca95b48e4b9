package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.reconciliation.control.WhatWasLearned;
import com.medspasync.app.reconciliation.control.WhatWasLearned.KnownFact;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.model.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was learned about a client from decisions about her lines. */
@Dependent
class LearnedOfClient {

  private final WhatWasLearned learned;
  private final AboutLines about;

  @Inject
  LearnedOfClient(WhatWasLearned learned, AboutLines about) {
    this.learned = learned;
    this.about = about;
  }

  /** Which names of hers stand for each other; that she is not somebody else is left out. */
  List<ClientCopy.Learned> from(Collection<KeptLine> hers) {
    Set<UUID> decisions =
        about.decisions(hers.stream().map(KeptLine::key).collect(Collectors.toSet()));
    Set<String> names =
        hers.stream()
            .map(KeptLine::person)
            .flatMap(LearnedOfClient::texts)
            .filter(text -> !text.isBlank())
            .collect(Collectors.toSet());
    return decisions.isEmpty()
        ? List.of()
        : learned.overview().facts().stream()
            .filter(fact -> fact.kind() == Lesson.Kind.PERSON)
            .filter(fact -> names.contains(fact.subject()) && names.contains(fact.meaning()))
            .filter(fact -> isSaidBy(decisions, fact))
            .map(fact ->
                new ClientCopy.Learned(
                    fact.subject(), fact.meaning(), fact.belief(), fact.inForce()))
            .toList();
  }

  private static boolean isSaidBy(Set<UUID> decisions, KnownFact fact) {
    return fact.witnesses().stream()
        .map(WhatWasLearned.Witness::decision)
        .anyMatch(decisions::contains);
  }

  /** What facts call somebody of whom nothing else is known. */
  private static Stream<String> texts(Person person) {
    return Stream.of(
        person.name(),
        (person.given() + " " + person.family()).strip(),
        person.memberId(),
        person.phone(),
        person.email());
  }
}
