package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestKind;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Enters that a client asks for a copy of what is held about her. */
@Dependent
public class AskForCopy {

  private final PrivacyRequests requests;
  private final ChosenLines chosen;

  @Inject
  public AskForCopy(PrivacyRequests requests, ChosenLines chosen) {
    this.requests = requests;
    this.chosen = chosen;
  }

  /**
   * Enters it.
   *
   * @param clients ids of {@link FoundClients.FoundClient}
   * @param keys of lines with no more than a name
   * @param identifiedBy how the actor made sure who asks
   * @throws DomainException when nobody was chosen, or what was chosen is not there
   */
  public PrivacyRequest ask(List<UUID> clients, List<UUID> keys, String identifiedBy, Actor actor) {
    int lines = chosen.anyOf(clients, keys).size();
    UUID id = TypedId.next();
    requests.add(id, RequestKind.COPY, clients, keys, lines, identifiedBy, actor);
    return requests.get(id);
  }
}
