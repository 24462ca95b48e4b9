package com.medspasync.app.clients.control;

import com.medspasync.app.clients.control.ClientPairs.Standing;
import com.medspasync.app.clients.entity.PairStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groups of entries that decisions make one person: who is one with A and with B, is all three. */
final class SamePeople {

  private final Map<UUID, UUID> parent = new HashMap<>();

  static SamePeople of(Collection<Standing> decisions) {
    SamePeople people = new SamePeople();
    decisions.stream()
        .filter(decision -> decision.status() == PairStatus.SAME)
        .forEach(decision -> people.join(decision.leftKey(), decision.rightKey()));
    return people;
  }

  void join(UUID one, UUID other) {
    UUID root = root(one);
    UUID otherRoot = root(other);
    if (!root.equals(otherRoot)) {
      parent.put(otherRoot, root);
    }
  }

  boolean areOne(UUID one, UUID other) {
    return root(one).equals(root(other));
  }

  /** Entries of each person who has several. */
  List<List<UUID>> groups() {
    Map<UUID, List<UUID>> groups = new LinkedHashMap<>();
    parent.keySet().stream()
        .sorted()
        .forEach(key -> groups.computeIfAbsent(root(key), root -> new ArrayList<>()).add(key));
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private UUID root(UUID key) {
    UUID at = key;
    while (true) {
      UUID next = parent.computeIfAbsent(at, itself -> itself);
      if (next.equals(at)) {
        return at;
      }
      at = next;
    }
  }
}
