package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.Program;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the clients of a practice, and how each system misremembers them. */
final class Clients {

  private static final List<String> MAIL =
      List.of("gmail.com", "icloud.com", "yahoo.com", "outlook.com", "hotmail.com", "aol.com");

  private final Chance chance;
  private final Habits habits;
  private final List<String> areas;

  Clients(Chance chance, Habits habits) {
    this.chance = chance;
    this.habits = habits;
    this.areas = List.of(area(), area(), area());
  }

  List<Client> make(int count) {
    List<Client> clients = new ArrayList<>();
    while (clients.size() < count) {
      if (!clients.isEmpty() && chance.happens(habits.familyPhone())) {
        clients.add(client(relative(chance.oneOf(clients).atDesk())));
      } else {
        clients.add(client(person()));
      }
    }
    return clients;
  }

  /** Somebody whom no system of the practice knows. */
  Person person() {
    String given = chance.oneOfFalling(Names.GIVEN);
    String family = chance.oneOfFalling(Names.FAMILY);
    if (chance.happens(0.03)) {
      family += "-" + chance.oneOfFalling(Names.FAMILY);
    }
    return new Person("", given, family, phone(), mail(given, family));
  }

  private Person relative(Person of) {
    String given = chance.oneOfFalling(Names.GIVEN);
    if (chance.happens(0.15)) { // twins are often named alike
      String letter = of.given().substring(0, 1);
      List<String> alike = Names.GIVEN.stream().filter(name -> name.startsWith(letter)).toList();
      given = chance.oneOf(alike.isEmpty() ? Names.GIVEN : alike);
    }
    String mail = chance.happens(0.3) ? of.email() : mail(given, of.family());
    return new Person("", given, of.family(), of.phone(), mail);
  }

  private Client client(Person truly) {
    Person desk = known(truly).withId(chance.digits(6));
    if (chance.happens(habits.phoneMissing())) {
      desk = new Person(desk.id(), desk.given(), desk.family(), "", desk.email());
    }
    Map<Program, Person> members = new EnumMap<>(Program.class);
    Person member = asMember(truly);
    for (Program program : Program.values()) {
      members.put(program, (chance.happens(0.85) ? member : asMember(truly)).withId(id(program)));
    }
    return new Client(desk, members, known(truly));
  }

  private Person asMember(Person truly) {
    Person member = known(truly);
    String family = member.family();
    if (chance.happens(habits.otherFamilyName())) {
      String second = chance.oneOfFalling(Names.FAMILY);
      family = chance.happens(0.4) ? family + "-" + second : second;
    }
    String given = member.given();
    if (chance.happens(0.07)) {
      given += " " + chance.letters(1) + (chance.happens(0.6) ? "." : "");
    }
    String phone = chance.happens(habits.phoneChanged()) ? phone() : member.phone();
    String mail = chance.happens(0.12) ? mail(given, family) : member.email();
    return new Person("", given, family, phone, mail);
  }

  /** The person as somebody at a keyboard takes her down. */
  private Person known(Person truly) {
    String given = truly.given();
    String family = truly.family();
    if (chance.happens(habits.nickname())) {
      given = Names.shortOf(given, chance);
    }
    if (chance.happens(habits.mistyped())) {
      if (chance.happens(0.5)) {
        given = chance.mistyped(given);
      } else {
        family = chance.mistyped(family);
      }
    }
    if (chance.happens(0.4)) {
      given = plain(given);
      family = plain(family);
    }
    String mail = chance.happens(0.1) ? "" : truly.email();
    return new Person(truly.id(), given, family, truly.phone(), mail);
  }

  private String id(Program program) {
    return switch (program) {
      case ALLE -> "AL" + chance.digits(9);
      case ASPIRE -> "ASP-" + chance.digits(7);
      case XPERIENCE -> chance.digits(10);
      case EVOLUS -> "";
    };
  }

  private String area() {
    return chance.between(2, 9) + chance.digits(2);
  }

  private String phone() {
    return chance.oneOf(areas) + chance.between(2, 9) + chance.digits(6);
  }

  private String mail(String given, String family) {
    String first = plain(given).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String last = plain(family).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String box =
        switch (chance.between(0, 3)) {
          case 0 -> first + "." + last;
          case 1 -> first.charAt(0) + last;
          case 2 -> first + chance.digits(2);
          default -> last + first.charAt(0) + chance.digits(2);
        };
    return box + "@" + chance.oneOfFalling(MAIL);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ø', 'o')
        .replace('ł', 'l');
  }
}
