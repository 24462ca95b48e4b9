package com.medspasync.app.clients.control;

import com.medspasync.app.clients.control.ClientPairs.Standing;
import com.medspasync.app.clients.entity.PairStatus;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.KnownPeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells the engine what people decided about the bound spa's clients. */
@Dependent
public class ClientsKnown {

  private final ClientPairs pairs;

  @Inject
  public ClientsKnown(ClientPairs pairs) {
    this.pairs = pairs;
  }

  /**
   * Decisions that stand; entries that are no longer in any list are left out.
   *
   * @param entries entries of the client lists by key
   */
  public KnownPeople among(Map<UUID, ClientRecord> entries) {
    List<Standing> decisions = pairs.standing();
    List<List<ClientRecord>> same =
        SamePeople.of(decisions).groups().stream()
            .map(group -> group.stream().map(entries::get).filter(Objects::nonNull).toList())
            .filter(group -> group.size() > 1)
            .toList();
    List<KnownPeople.Different> different =
        decisions.stream()
            .filter(decision -> decision.status() == PairStatus.DIFFERENT)
            .flatMap(decision -> different(decision, entries).stream())
            .toList();
    return new KnownPeople(same, different);
  }

  private static List<KnownPeople.Different> different(
      Standing decision, Map<UUID, ClientRecord> entries) {
    ClientRecord left = entries.get(decision.leftKey());
    ClientRecord right = entries.get(decision.rightKey());
    return left == null || right == null
        ? List.of()
        : List.of(new KnownPeople.Different(left, right));
  }
}
