package com.medspasync.reconciliation.identity;

import com.medspasync.reconciliation.identity.PersonDirectory.Groups;
import com.medspasync.reconciliation.identity.PersonDirectory.Resolution;
import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.identity.PersonDirectory.Writings;
import com.medspasync.reconciliation.text.GivenNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A directory to which writings are added and from which they are taken away. Persons are at any
 * time those that {@link PersonDirectory} finds among the writings that are there; only those whom
 * a change can reach are resolved again, by the same code.
 *
 * <p>A person who is no longer the same, or of whom something else is known, gets another number.
 */
public final class OpenDirectory implements Persons {

  private final GivenNames givenNames;
  private final List<Said> said = new ArrayList<>();
  private final Map<String, List<Integer>> saidByKey = new HashMap<>();
  private final Writings writings = new Writings();
  private final Map<String, Key> keys = new HashMap<>();
  private final Map<String, Set<String>> keysByContact = new HashMap<>();
  private final Map<String, Set<String>> keysByName = new HashMap<>();

  /** By name, how many of its keys have neither phone nor address. */
  private final Map<String, Integer> lonelyByName = new HashMap<>();

  private final Map<Integer, One> persons = new HashMap<>();
  private int next;

  /**
   * @param givenNames short forms of given names
   * @param same groups of writings, each of one person
   * @param different groups of writings of which the first is of another person than the rest
   */
  public OpenDirectory(
      GivenNames givenNames, List<List<Sighting>> same, List<List<Sighting>> different) {
    this.givenNames = givenNames;
    different.forEach(group -> say(new Said(group, false)));
    same.forEach(group -> say(new Said(group, true)));
  }

  /**
   * What a change of writings did to persons.
   *
   * @param retired persons who are no more, with what was known of them
   * @param created numbers of those who came instead
   * @param keys keys of all of them, in order
   */
  public record Change(
      Map<Integer, PersonProfile> retired, Set<Integer> created, List<String> keys) {}

  /**
   * Adds and takes away writings.
   *
   * @param removed writings that are there
   */
  public Change change(Collection<Sighting> added, Collection<Sighting> removed) {
    Map<String, List<PersonProfile>> more = byKey(added);
    Map<String, List<PersonProfile>> less = byKey(removed);
    Set<String> touched = new TreeSet<>(more.keySet());
    touched.addAll(less.keySet());
    Set<String> reached = new HashSet<>();
    Set<Integer> old = new TreeSet<>();
    List<PersonProfile> told = new ArrayList<>();
    for (String key : touched) {
      Key before = keys.get(key);
      List<PersonProfile> profiles = new ArrayList<>(before == null ? List.of() : before.profiles);
      profiles.addAll(more.getOrDefault(key, List.of()));
      less.getOrDefault(key, List.of()).forEach(profiles::remove);
      if (before != null) {
        old.add(before.person);
        reached.addAll(person(before.person).keys);
      }
      Key after = profiles.isEmpty() ? null : Key.of(profiles, before == null ? -1 : before.person);
      if (before != null && after != null && before.written.equals(after.written)) {
        keys.put(key, after); // says the same more or less often
        continue;
      }
      if (before != null) {
        told.add(before.written);
        reached.addAll(reachedBy(before.written));
        list(key, before.written, false);
        keys.remove(key);
      }
      if (after != null) {
        told.add(after.written);
        reached.addAll(reachedBy(after.written));
        list(key, after.written, true);
        keys.put(key, after);
        reached.add(key);
      }
    }
    // those who shared a value with a key before may be told apart now, and the other way round
    told.forEach(profile -> reached.addAll(reachedBy(profile)));
    reached.retainAll(keys.keySet());
    return resolved(closed(reached), old);
  }

  @Override
  public int personOf(Sighting sighting) {
    return personOf(sighting.key(writings));
  }

  @Override
  public int personOf(String key) {
    Key known = keys.get(key);
    return known == null ? -1 : known.person;
  }

  @Override
  public PersonProfile profile(int person) {
    return person < 0 ? PersonProfile.UNKNOWN : person(person).profile;
  }

  @Override
  public String firstKey(int person) {
    return person < 0 ? "" : person(person).keys.getFirst();
  }

  /** Whether a person is there; those without a name always are. */
  public boolean contains(int person) {
    return person < 0 || persons.containsKey(person);
  }

  /** The keys of a person, in order; the empty one for -1. */
  public List<String> keysOf(int person) {
    return person < 0 ? List.of("") : person(person).keys;
  }

  /** Key of a writing, the same as {@link Sighting#key()}. */
  public String keyOf(Sighting sighting) {
    return sighting.key(writings);
  }

  private Map<String, List<PersonProfile>> byKey(Collection<Sighting> sightings) {
    Map<String, List<PersonProfile>> byKey = new TreeMap<>();
    for (Sighting sighting : sightings) {
      String key = sighting.key(writings);
      if (!key.isEmpty()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(writings.profile(sighting.person()));
      }
    }
    return byKey;
  }

  private void say(Said group) {
    for (Sighting sighting : group.sightings) {
      saidByKey.computeIfAbsent(sighting.key(writings), key -> new ArrayList<>()).add(said.size());
    }
    said.add(group);
  }

  private void list(String key, PersonProfile written, boolean there) {
    for (String contact : contacts(written)) {
      list(keysByContact, contact, key, there);
    }
    for (String name : Resolution.names(written)) {
      list(keysByName, name, key, there);
      if (Resolution.isLonely(written)) {
        lonelyByName.merge(name, there ? 1 : -1, Integer::sum);
      }
    }
  }

  private static void list(
      Map<String, Set<String>> keysByValue, String value, String key, boolean there) {
    Set<String> holders = keysByValue.computeIfAbsent(value, v -> new HashSet<>());
    if (there) {
      holders.add(key);
    } else if (holders.remove(key) && holders.isEmpty()) {
      keysByValue.remove(value);
    }
  }

  /** Phones are digits, addresses have an at sign: they do not meet. */
  private static List<String> contacts(PersonProfile written) {
    List<String> contacts = new ArrayList<>(Resolution.phones(written));
    contacts.addAll(Resolution.emails(written));
    return contacts;
  }

  /** Keys that may be of the same person as one that tells this, or keep her from being so. */
  private Set<String> reachedBy(PersonProfile written) {
    Set<String> reached = new HashSet<>();
    for (String contact : contacts(written)) {
      Set<String> holders = keysByContact.getOrDefault(contact, Set.of());
      if (holders.size() <= PersonDirectory.SHARED_BY_TOO_MANY) {
        reached.addAll(holders);
      }
    }
    for (String name : Resolution.names(written)) {
      if (lonelyByName.getOrDefault(name, 0) > 0) {
        reached.addAll(keysByName.getOrDefault(name, Set.of()));
      }
    }
    return reached;
  }

  /** Some keys with all that can have to do with them. */
  private Set<String> closed(Set<String> some) {
    Set<String> closed = new HashSet<>(some);
    Deque<String> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      String key = open.remove();
      Key known = key(key);
      Set<String> reached = reachedBy(known.written);
      if (known.person >= 0) {
        reached.addAll(person(known.person).keys);
      }
      for (int group : saidByKey.getOrDefault(key, List.of())) {
        said.get(group).sightings.forEach(sighting -> reached.add(sighting.key(writings)));
      }
      for (String other : reached) {
        if (keys.containsKey(other) && closed.add(other)) {
          open.add(other);
        }
      }
    }
    return closed;
  }

  private Change resolved(Set<String> closed, Set<Integer> old) {
    List<String> sorted = closed.stream().sorted().toList();
    List<PersonProfile> written = sorted.stream().map(key -> key(key).written).toList();
    Groups groups = new Groups(sorted.size());
    Set<Integer> about = new TreeSet<>();
    sorted.forEach(key -> about.addAll(saidByKey.getOrDefault(key, List.of())));
    for (int group : about) {
      said.get(group).tell(groups, sorted, writings);
    }
    new Resolution(
            written,
            groups,
            givenNames,
            (value, here) -> keysByContact.getOrDefault(value, Set.of()).size())
        .run();

    Map<Integer, List<String>> clusters = new TreeMap<>();
    Set<Integer> before = new TreeSet<>(old);
    for (int i = 0; i < sorted.size(); i++) {
      clusters.computeIfAbsent(groups.root(i), root -> new ArrayList<>()).add(sorted.get(i));
      before.add(key(sorted.get(i)).person);
    }
    before.remove(-1);
    Set<Integer> created = new TreeSet<>();
    Set<String> concerned = new TreeSet<>();
    for (List<String> cluster : clusters.values()) {
      PersonProfile profile =
          PersonProfile.merged(
              cluster.stream().flatMap(key -> key(key).profiles.stream()).toList());
      int person = key(cluster.getFirst()).person;
      if (person < 0 || !person(person).equals(new One(profile, cluster))) {
        created.add(next);
        persons.put(next, new One(profile, cluster));
        concerned.addAll(cluster);
        next++;
      } else {
        before.remove(person);
      }
    }
    Map<Integer, PersonProfile> retired = new TreeMap<>();
    for (int person : before) {
      One gone = person(person);
      retired.put(person, gone.profile);
      concerned.addAll(gone.keys);
      persons.remove(person);
    }
    for (int person : created) {
      person(person).keys.forEach(key -> key(key).person = person);
    }
    return new Change(retired, created, List.copyOf(concerned));
  }

  private Key key(String key) {
    return known(keys.get(key));
  }

  private One person(int person) {
    return known(persons.get(person));
  }

  private static <T> T known(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("Nobody has this number or key");
    }
    return found;
  }

  /** What all writings of one key tell. */
  private static final class Key {

    private final List<PersonProfile> profiles;
    private final PersonProfile written;
    private int person;

    private Key(List<PersonProfile> profiles, PersonProfile written, int person) {
      this.profiles = profiles;
      this.written = written;
      this.person = person;
    }

    static Key of(List<PersonProfile> profiles, int person) {
      return new Key(profiles, PersonProfile.merged(profiles), person);
    }
  }

  private record One(PersonProfile profile, List<String> keys) {}

  /** What people said of some writings: that they are of one person, or the first of another. */
  private record Said(List<Sighting> sightings, boolean same) {

    void tell(Groups groups, List<String> keys, Writings writings) {
      List<Integer> numbers = PersonDirectory.numbers(sightings, keys, writings);
      numbers.stream()
          .skip(1)
          .forEach(other -> {
            if (same) {
              groups.join(numbers.getFirst(), other);
            } else {
              groups.keepApart(numbers.getFirst(), other);
            }
          });
    }
  }
}
