package com.medspasync.reconciliation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which given names one person may go by: {@code Elizabeth}, {@code Liz}, {@code Betty}. A name can
 * belong to several groups ({@code Chris}); the relation is not transitive across groups.
 */
public final class GivenNames {

  private static final String RESOURCE = "given-names.txt";

  private final Map<String, Set<Integer>> groups = new HashMap<>();
  private final Map<Integer, String> formal = new HashMap<>();

  private GivenNames() {}

  /** The groups of US and Spanish given names that ship with the engine. */
  public static GivenNames standard() {
    return Holder.STANDARD;
  }

  /** Groups of folded names, the formal name first. */
  public static GivenNames of(List<List<String>> groups) {
    GivenNames names = new GivenNames();
    groups.forEach(names::add);
    return names;
  }

  /** Whether two different folded names may be the same person's. */
  public boolean areVariants(String a, String b) {
    Set<Integer> ofA = groups.get(a);
    Set<Integer> ofB = groups.get(b);
    if (ofA == null || ofB == null) {
      return false;
    }
    for (Integer group : ofA) {
      if (ofB.contains(group)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folded name stands in one of the groups. */
  public boolean knows(String name) {
    return groups.containsKey(name);
  }

  /** The formal names that a folded name may stand for, itself included. */
  public Set<String> formalNames(String name) {
    Set<String> names = new HashSet<>();
    names.add(name);
    for (int group : groups.getOrDefault(name, Set.of())) {
      names.add(Objects.requireNonNull(formal.get(group)));
    }
    return names;
  }

  private void add(List<String> group) {
    int id = formal.size();
    formal.put(id, group.getFirst());
    group.forEach(name -> groups.computeIfAbsent(name, n -> new HashSet<>()).add(id));
  }

  private static GivenNames load() {
    try (InputStream in =
            Objects.requireNonNull(GivenNames.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.strip().split(" +")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final GivenNames STANDARD = load();
  }
}
