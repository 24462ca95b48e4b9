package com.medspasync.app.privacyrequests.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Clients whom the spa takes for one person, since lines of theirs are linked. */
final class LinkedClients {

  private final Map<UUID, Set<UUID>> linkedLines = new HashMap<>();
  private final Map<UUID, Set<UUID>> clientsByLine = new HashMap<>();

  /** Two lines are about one person. */
  void link(UUID one, UUID other) {
    linkedLines.computeIfAbsent(one, line -> new HashSet<>()).add(other);
    linkedLines.computeIfAbsent(other, line -> new HashSet<>()).add(one);
  }

  /** Lines are about a client. */
  void areAbout(UUID client, Collection<UUID> lines) {
    lines.forEach(line -> clientsByLine.computeIfAbsent(line, key -> new HashSet<>()).add(client));
  }

  /** Linked lines that are not among those known. */
  Set<UUID> othersThan(Set<UUID> known) {
    Set<UUID> others = new HashSet<>(linkedLines.keySet());
    others.removeAll(known);
    return others;
  }

  /** Clients of the lines with which these are linked. */
  List<UUID> clientsBeside(Collection<UUID> lines) {
    return lines.stream()
        .flatMap(line -> linkedLines.getOrDefault(line, Set.of()).stream())
        .flatMap(line -> clientsByLine.getOrDefault(line, Set.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
