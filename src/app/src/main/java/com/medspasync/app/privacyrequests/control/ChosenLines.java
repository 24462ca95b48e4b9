package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.keys.BlindIndex;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The lines that are about a person whom somebody has chosen. Nobody is known by a name alone: a
 * line with no more than a name belongs to her only when it was chosen itself.
 */
@Dependent
public class ChosenLines {

  private final KeptLines lines;
  private final PersonalData personal;

  @Inject
  public ChosenLines(KeptLines lines, PersonalData personal) {
    this.lines = lines;
    this.personal = personal;
  }

  /**
   * All lines, those that count no more included.
   *
   * @param clients ids of {@link FoundClients.FoundClient}
   * @param keys of lines with no more than a name
   * @throws DomainException when one of them is not there
   */
  List<KeptLine> of(Collection<UUID> clients, Collection<UUID> keys) {
    List<KeptLine> chosen = present(clients, keys);
    Set<UUID> seenClients = new HashSet<>();
    Set<UUID> seenKeys = new HashSet<>();
    for (KeptLine line : chosen) {
      if (line.isNameOnly()) {
        seenKeys.add(line.key());
      } else {
        seenClients.add(id(line.client()));
      }
    }
    if (!seenClients.containsAll(clients)) {
      throw unknown("privacy.unknown-client", "One of the clients is not there.");
    }
    if (!seenKeys.containsAll(keys)) {
      throw unknown("privacy.unknown-line", "One of the lines is not there.");
    }
    return chosen;
  }

  /**
   * The same for whoever has to choose somebody.
   *
   * @throws DomainException when nobody was chosen, or one of them is not there
   */
  List<KeptLine> anyOf(Collection<UUID> clients, Collection<UUID> keys) {
    if (clients.isEmpty() && keys.isEmpty()) {
      throw unknown(
          "privacy.nobody-chosen", "Choose the entries that are about the client who asks.");
    }
    return of(clients, keys);
  }

  /** The same as far as they are there: an import may have been erased since. */
  List<KeptLine> present(Collection<UUID> clients, Collection<UUID> keys) {
    Set<UUID> wanted = Set.copyOf(clients);
    List<KeptLine> chosen = new ArrayList<>();
    lines.about(client -> wanted.contains(id(client))).stream()
        .filter(line -> !line.isNameOnly())
        .forEach(chosen::add);
    lines.withKeys(keys).stream().filter(KeptLine::isNameOnly).forEach(chosen::add);
    return chosen;
  }

  private UUID id(String client) {
    return personal.index(BlindIndex.PERSON_TEXT, client);
  }

  private static DomainException unknown(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
