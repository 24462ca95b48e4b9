package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestKind;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Has a client erased. It cannot be undone, so that who she is has to be typed once more. */
@Dependent
public class AskForErasure {

  private final PrivacyRequests requests;
  private final ChosenLines chosen;
  private final HoldClients holds;
  private final Jobs jobs;

  @Inject
  public AskForErasure(PrivacyRequests requests, ChosenLines chosen, HoldClients holds, Jobs jobs) {
    this.requests = requests;
    this.chosen = chosen;
    this.holds = holds;
    this.jobs = jobs;
  }

  /**
   * Asks for it.
   *
   * @param clients ids of {@link FoundClients.FoundClient}
   * @param keys of lines with no more than a name
   * @param identifiedBy how the actor made sure who asks
   * @param typed what one of the lines calls her: name, phone number or address
   * @throws DomainException when nobody was chosen, what was chosen is not there, she is called
   *     otherwise or a hold is on her
   */
  public PrivacyRequest ask(
      List<UUID> clients, List<UUID> keys, String identifiedBy, String typed, Actor actor) {
    List<KeptLine> hers = chosen.anyOf(clients, keys);
    if (!isCalled(typed, hers)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "privacy.wrong-name",
          "Type the client's name as one of the chosen entries has it.");
    }
    holds.requireNone(hers);
    UUID id = TypedId.next();
    requests.add(id, RequestKind.ERASURE, clients, keys, hers.size(), identifiedBy, actor);
    requests.workedOnBy(id, jobs.add(EraseClientJob.TYPE, id, actor));
    return requests.get(id);
  }

  private static boolean isCalled(String typed, Collection<KeptLine> hers) {
    return hers.stream()
        .map(KeptLine::person)
        .flatMap(person -> Stream.of(person.name(), person.phone(), person.email()))
        .anyMatch(text -> !text.isBlank() && text.strip().equalsIgnoreCase(typed.strip()));
  }
}
