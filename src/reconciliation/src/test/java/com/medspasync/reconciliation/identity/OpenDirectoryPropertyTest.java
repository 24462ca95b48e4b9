package com.medspasync.reconciliation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.GivenNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Writings that come and go leave the persons whom one would find at once. */
class OpenDirectoryPropertyTest {

  private static final List<String> NAMES =
      List.of("Anna Novak", "Ann Novak", "Anna Cole", "Bea Cole", "Bea Diaz", "Cara Diaz", "");
  private static final List<String> PHONES =
      List.of("512-555-0101", "512-555-0102", "512-555-0103", "***-***-0101", "", "");
  private static final String FRONT_DESK = "512-555-0199";
  private static final List<String> EMAILS =
      List.of("anna@mail.example", "bea@mail.example", "", "", "");

  @Property(tries = 150)
  void personsAreThoseOfTheWritingsThatAreThere(@ForAll long seed) {
    Random random = new Random(seed);
    List<List<Sighting>> same = groups(random);
    List<List<Sighting>> different = groups(random);
    OpenDirectory open = new OpenDirectory(GivenNames.standard(), same, different);
    List<Sighting> there = new ArrayList<>();

    for (int step = 0; step < 12; step++) {
      List<Sighting> added = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        added.add(sighting(random));
      }
      List<Sighting> removed = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0 && !there.isEmpty(); i--) {
        removed.add(there.remove(random.nextInt(there.size())));
      }
      there.addAll(added);

      open.change(added, removed);

      assertThat(described(open, there))
          .isEqualTo(
              described(
                  PersonDirectory.resolve(there, GivenNames.standard(), same, different), there));
    }
  }

  @Property(tries = 50)
  void whoeverIsNotNamedInTheChangeKeepsHerNumber(@ForAll long seed) {
    Random random = new Random(seed);
    OpenDirectory open = new OpenDirectory(GivenNames.standard(), List.of(), List.of());
    List<Sighting> there = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      there.add(sighting(random));
    }
    open.change(there, List.of());
    Map<String, Integer> before = numbers(open, there);
    Sighting another = sighting(random);

    OpenDirectory.Change change = open.change(List.of(another), List.of());

    Map<String, Integer> now = numbers(open, there);
    change
        .keys()
        .forEach(key -> {
          before.remove(key);
          now.remove(key);
        });
    assertThat(now).isEqualTo(before);
    assertThat(now.values()).noneMatch(change.retired()::containsKey);
  }

  private static Map<String, Integer> numbers(Persons persons, List<Sighting> there) {
    Map<String, Integer> numbers = new HashMap<>();
    there.forEach(sighting -> numbers.put(sighting.key(), persons.personOf(sighting)));
    return numbers;
  }

  /** By key, who she is: her first key, and what is known of her. */
  private static Map<String, String> described(Persons persons, List<Sighting> there) {
    Map<String, String> described = new TreeMap<>();
    for (Sighting sighting : there) {
      int person = persons.personOf(sighting);
      described.put(sighting.key(), persons.firstKey(person) + " " + persons.profile(person));
    }
    return described;
  }

  private static List<List<Sighting>> groups(Random random) {
    List<List<Sighting>> groups = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      groups.add(List.of(sighting(random), sighting(random), sighting(random)));
    }
    return groups;
  }

  private static Sighting sighting(Random random) {
    boolean desk = random.nextInt(3) == 0;
    return new Sighting(
        random.nextBoolean() ? "L1" : "L2",
        new Person(
            oneOf(NAMES, random),
            "",
            "",
            desk ? FRONT_DESK : oneOf(PHONES, random),
            oneOf(EMAILS, random),
            random.nextInt(3) == 0 ? "M" + random.nextInt(8) : ""));
  }

  private static String oneOf(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
