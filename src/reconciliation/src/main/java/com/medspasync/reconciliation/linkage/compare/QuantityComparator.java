package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.ValueDictionary;

/** Quantities such as prices and ages, by their relative difference. */
final class QuantityComparator implements ValueComparator {

  private static final double SLIGHT = 0.01;
  private static final double SMALL = 0.05;
  private static final double MODERATE = 0.2;

  private final double[] numbers;

  QuantityComparator(ValueDictionary values) {
    numbers = new double[values.size() + 1];
    for (int code = 1; code < numbers.length; code++) {
      numbers[code] = parse(values.text(code));
    }
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // a lone sign or point: unlike any number
    }
  }

  @Override
  public int level(int a, int b) {
    double x = numbers[a];
    double y = numbers[b];
    double difference = Math.abs(x - y) / Math.max(1e-9, Math.max(Math.abs(x), Math.abs(y)));
    if (difference <= SLIGHT) {
      return Level.SLIP;
    }
    if (difference <= SMALL) {
      return Level.VARIANT;
    }
    return difference <= MODERATE ? Level.LIKE : Level.DIFFERENT;
  }
}
