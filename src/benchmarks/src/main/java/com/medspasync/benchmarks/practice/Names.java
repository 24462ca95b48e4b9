package com.medspasync.benchmarks.practice;

import java.util.List;
import java.util.Map;

/** Names of people, the frequent ones first. */
final class Names {

  static final List<String> GIVEN =
      words(
          """
          Jennifer Jessica Ashley Amanda Elizabeth Katherine Stephanie Michelle Kimberly Rebecca
          Patricia Susan Margaret Christina Samantha Victoria Alexandra Nicole Melissa Angela Laura
          Rachel Andrea Heather Megan Danielle Natalie Brittany Olivia Emma Sophia Isabella Abigail
          Priya Anjali Mei Ling Yuki Fatima Aisha Zahra Leila Ingrid Astrid Siobhán Niamh Chloé Renée
          Zoë Anaïs Beatriz Luciana Valentina Ximena Guadalupe María Inés Sofía Camila Paloma Thảo
          Hương Oksana Svetlana Ewa Małgorzata Tatiana Nadia Deborah Cynthia Judith Theresa Barbara
          Dorothy Frances Pamela Teresa Gloria Shirley Constance Harriet Winifred Philippa Rosalind
          Michael Robert William Christopher Anthony Daniel Joseph Thomas Steven Andrew Gregory Raj
          Omar Hiroshi Mateo Søren Tyrone DeShawn Latisha Keisha Shaniqua Tamika Imani Nia Amara
          Ngozi Chidi Blessing Tova Shira Miriam Esther Hannah Ruth Naomi Leah Dana Robin Kelly
          """);

  static final List<String> FAMILY =
      words(
          """
          Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez
          Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris
          Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen
          Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gómez
          Phillips Evans Turner Díaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy
          Cook Rogers Gutiérrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox
          Ward Richardson Watson Brooks Chávez Wood James Bennett Gray Mendoza Ruiz Hughes Price
          Álvarez Castillo Sanders Patel Myers Long Ross Foster Jiménez O'Connor O'Malley McCarthy
          MacGregor DeLuca D'Angelo VanDyke Vanderbilt Schröder Müller Bjørnson Åkesson Kowalczyk
          Nowak Wójcik Petrov Ivanova Papadopoulos Yamamoto Tanaka Nakamura Chen Wang Li Zhang Liu
          Tran Pham Huynh Okafor Adeyemi Mensah Diallo Haddad Khoury Rahman Hussain Kaur Singh Gill
          Goldberg Rosenthal Abramowitz Featherstone Winterbourne Abernathy Quenby Zielinski Thibodeaux
          Boudreaux Lefèvre Dubois Fontaine Beaumont Castellanos Villanueva Echeverría Zubizarreta
          """);

  /** What people are called for short. */
  private static final Map<String, List<String>> SHORT =
      Map.ofEntries(
          Map.entry("Jennifer", List.of("Jen", "Jenny")),
          Map.entry("Jessica", List.of("Jess", "Jessie")),
          Map.entry("Amanda", List.of("Mandy")),
          Map.entry("Elizabeth", List.of("Liz", "Beth", "Betsy", "Eliza")),
          Map.entry("Katherine", List.of("Kate", "Kathy", "Katie")),
          Map.entry("Stephanie", List.of("Steph")),
          Map.entry("Michelle", List.of("Shelly")),
          Map.entry("Kimberly", List.of("Kim")),
          Map.entry("Rebecca", List.of("Becky", "Becca")),
          Map.entry("Patricia", List.of("Pat", "Patty", "Trish")),
          Map.entry("Susan", List.of("Sue")),
          Map.entry("Margaret", List.of("Peggy", "Maggie", "Meg")),
          Map.entry("Christina", List.of("Tina", "Chris")),
          Map.entry("Samantha", List.of("Sam")),
          Map.entry("Victoria", List.of("Vicky", "Tori")),
          Map.entry("Alexandra", List.of("Alex", "Lexi", "Sandra")),
          Map.entry("Nicole", List.of("Nikki")),
          Map.entry("Melissa", List.of("Missy", "Mel")),
          Map.entry("Angela", List.of("Angie")),
          Map.entry("Danielle", List.of("Dani")),
          Map.entry("Natalie", List.of("Nat")),
          Map.entry("Abigail", List.of("Abby")),
          Map.entry("Guadalupe", List.of("Lupe")),
          Map.entry("Deborah", List.of("Deb", "Debbie")),
          Map.entry("Cynthia", List.of("Cindy")),
          Map.entry("Judith", List.of("Judy")),
          Map.entry("Theresa", List.of("Terri")),
          Map.entry("Barbara", List.of("Barb")),
          Map.entry("Pamela", List.of("Pam")),
          Map.entry("Constance", List.of("Connie")),
          Map.entry("Michael", List.of("Mike")),
          Map.entry("Robert", List.of("Bob", "Rob")),
          Map.entry("William", List.of("Bill", "Will")),
          Map.entry("Christopher", List.of("Chris")),
          Map.entry("Anthony", List.of("Tony")),
          Map.entry("Daniel", List.of("Dan")),
          Map.entry("Joseph", List.of("Joe")),
          Map.entry("Thomas", List.of("Tom")),
          Map.entry("Steven", List.of("Steve")),
          Map.entry("Andrew", List.of("Andy", "Drew")),
          Map.entry("Gregory", List.of("Greg")));

  private Names() {}

  /** A short form of a given name, or the name itself where there is none. */
  static String shortOf(String given, Chance chance) {
    List<String> known = SHORT.getOrDefault(given, List.of());
    return known.isEmpty() ? given : chance.oneOf(known);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }
}
