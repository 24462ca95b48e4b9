package com.medspasync.launcher.service;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password that a person can read from one screen and type at another: 80 bits in four groups.
 */
public final class ReadableSecret {
  /** Without the signs that look like others. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private ReadableSecret() {}

  public static String next() {
    SecureRandom random = new SecureRandom();
    return IntStream.range(0, GROUPS)
        .mapToObj(group ->
            random
                .ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }
}
