package com.medspasync.reconciliation.linkage.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words with the long-tailed frequencies of real names: a few known ones, then invented ones made
 * of syllables.
 */
final class Vocabulary {

  static final List<String> GIVEN =
      List.of(
              "james emily joshua olivia jack sophie thomas isabella lachlan jessica william chloe matthew"
                  + " georgia daniel hannah benjamin sarah samuel grace ethan lily liam ella jacob mia"
                  + " nicholas emma luke ruby joseph charlotte harrison lucy alexander zoe ryan amelia"
                  + " michael madison dylan holly riley abbey max kate henry ava oscar alice adam claire"
                  + " aaron laura nathan rachel connor jasmine cameron anna zachary maria robert linda"
                  + " patricia david jennifer richard elizabeth susan karen christopher nancy anthony"
                  + " donna mark carol paul ruth steven sharon andrew michelle kenneth dorothy george"
                  + " melissa brian deborah edward stephanie ronald rebecca timothy cynthia jason amy"
                  + " jeffrey kathleen gary angela shirley brenda pamela nicole katherine virginia"
                  + " maria carmen rosa juan carlos luis jose ana sofia lucia diego elena".trim())
          .stream()
          .flatMap(all -> List.of(all.split(" ")).stream())
          .distinct()
          .toList();

  static final List<String> FAMILY =
      List.of(
          ("white green campbell clarke reid miller smith jones williams brown wilson taylor johnson"
                  + " white martin anderson thompson nguyen thomas walker harris lee ryan robinson"
                  + " kelly king davis wright evans roberts hall jackson garcia martinez rodriguez"
                  + " lopez gonzalez hernandez perez sanchez ramirez torres flores rivera gomez diaz"
                  + " cruz morales ortiz gutierrez chavez ramos kim patel chen wang liu singh obrien"
                  + " murphy oconnor sullivan cohen schmidt meyer weber fischer rossi russo ferrari"
                  + " novak kowalski ivanov petrov hansen larsen nielsen berg lindqvist dubois"
                  + " moreau laurent bernard webb goode stephenson matthews hunt bishop noble")
              .split(" "));

  private static final String[] ONSETS =
      "b br c ch cl d dr f fl g gr h j k kl l m n p pr qu r s sch st t th tr v w z".split(" ");
  private static final String[] VOWELS = "a e i o u ai ee ie oa ou".split(" ");
  private static final String[] ENDS =
      "n r s l t ck nd ng rt man ton ley son well field er ski ez ard".split(" ");

  private final List<String> words;
  private final double[] cumulated;

  /**
   * @param known words that are the most frequent ones
   * @param size number of words
   * @param decline how fast frequencies fall, 1 = Zipf
   */
  Vocabulary(List<String> known, int size, double decline, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> all = new LinkedHashSet<>(known);
    while (all.size() < size) {
      all.add(invented(random));
    }
    words = new ArrayList<>(all);
    cumulated = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += 1 / Math.pow(i + 8.0, decline);
      cumulated[i] = sum;
    }
  }

  private static String invented(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int syllables = 1 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(VOWELS[random.nextInt(VOWELS.length)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }

  String draw(SplittableRandom random) {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int low = java.util.Arrays.binarySearch(cumulated, at);
    return words.get(Math.min(words.size() - 1, low < 0 ? -low - 1 : low));
  }

  String get(int index) {
    return words.get(index % words.size());
  }

  int size() {
    return words.size();
  }
}
