package com.medspasync.reconciliation.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is compared, and the levels of agreement that are told apart. Level 0 always means that one
 * side does not say; it is no evidence.
 *
 * <p>The expectations are what is believed of each level before any line is seen (relative weights,
 * level 1 first); they count as much as a few dozen lines and give way to the tenant's own data.
 */
public enum Field {
  GIVEN(
      Aspect.PERSON,
      List.of("same", "short form", "typing error", "same initial", "different"),
      new double[] {80, 7, 5, 4, 2},
      new double[] {4, 1, 1, 6, 88}),
  FAMILY(
      Aspect.PERSON,
      List.of("same", "one part in common", "typing error", "same initial", "different"),
      new double[] {80, 5, 5, 4, 6},
      new double[] {70, 8, 4, 4, 14}),
  PHONE(
      Aspect.PERSON,
      List.of("same number", "same last four digits", "one digit off", "different"),
      new double[] {80, 80, 2, 16},
      new double[] {35, 35, 1, 60}),
  EMAIL(
      Aspect.PERSON,
      List.of("same", "same name part", "similar name part", "different"),
      new double[] {75, 6, 9, 10},
      new double[] {2, 1, 4, 93}),
  HISTORY(
      Aspect.PERSON,
      List.of("same client in other lines", "another client in other lines"),
      new double[] {95, 5},
      new double[] {5, 95}),
  PRODUCT(
      Aspect.EVENT,
      List.of(
          "same product",
          "same family of products",
          "some of the products",
          "same kind of product",
          "another product of the program",
          "nothing that the program pays for"),
      new double[] {88, 3, 3, 3, 2.5, 0.5},
      new double[] {30, 5, 5, 10, 20, 30}),
  TIMING(
      Aspect.EVENT,
      List.of(
          "within 5 minutes",
          "within 10 minutes",
          "within 20 minutes",
          "within an hour",
          "same day at another time",
          "same day",
          "one day later",
          "2 or 3 days later",
          "4 to 7 days later",
          "8 to 14 days later",
          "15 to 28 days later",
          "more than 28 days later",
          "one day earlier",
          "2 or 3 days earlier"),
      new double[] {16, 14, 10, 10, 5, 50, 10, 8, 6, 4, 3, 1, 3, 1},
      new double[] {0.3, 0.3, 0.4, 1, 1, 1, 2, 4, 8, 14, 28, 40, 2, 4}),
  AMOUNT(
      Aspect.EVENT,
      List.of(
          "no reward on either side",
          "same amount",
          "same amount under another program's name",
          "different amounts",
          "no reward at the point of sale",
          "reward at the point of sale only"),
      new double[] {45, 45, 1, 3, 2, 4},
      new double[] {40, 4, 1, 12, 20, 23}),
  NUMBER(
      Aspect.EVENT,
      List.of("entered with that day's", "entered within four days", "entered with another day's"),
      new double[] {90, 6, 4},
      new double[] {6, 14, 80}),
  QUANTITY(
      Aspect.EVENT,
      List.of("same", "slightly different", "very different"),
      new double[] {92, 6, 2},
      new double[] {30, 25, 45}),
  LOCATION(Aspect.EVENT, List.of("same", "different"), new double[] {96, 4}, new double[] {70, 30});

  private static final Field[] ALL = values();

  private final Aspect aspect;
  private final List<String> levels;
  private final double[] agreeing;
  private final double[] close;

  Field(Aspect aspect, List<String> levels, double[] agreeing, double[] close) {
    this.aspect = aspect;
    this.levels = List.copyOf(levels);
    this.agreeing = agreeing;
    this.close = close;
  }

  /** Stable key such as {@code phone}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Aspect aspect() {
    return aspect;
  }

  /** Number of levels, the one without evidence included. */
  public int levelCount() {
    return levels.size() + 1;
  }

  /** A level in words. */
  public String describe(int level) {
    return level == 0 ? "not known" : levels.get(level - 1);
  }

  /** Expected weight of a level (from 1) for the same person, or the same visit. */
  public double expectedOfSame(int level) {
    return agreeing[level - 1];
  }

  /** Expected weight of a level (from 1) for a relative, or another visit of the same person. */
  public double expectedOfClose(int level) {
    return close[level - 1];
  }

  /** The fields of an aspect in order. */
  public static List<Field> of(Aspect aspect) {
    return Arrays.stream(ALL).filter(field -> field.aspect == aspect).toList();
  }

  /** What a field tells about. */
  public enum Aspect {
    /** Who she is. */
    PERSON,
    /** Which visit it was. */
    EVENT
  }
}
