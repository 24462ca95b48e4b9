package com.medspasync.app.identity.control;

import com.medspasync.app.web.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How many wrong answers are taken, and of whom ({@code docs/adr/0019-slowing-down-guessing.md}).
 * What a try is counted under follows from what was sent alone, never from whether there is such an
 * account: else the refusals would tell.
 */
public final class GuessingLimits {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** Mailboxes that anybody has: people of one such domain have nothing to do with each other. */
  private static final Set<String> PUBLIC_MAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "yahoo.com",
          "ymail.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "aol.com",
          "comcast.net",
          "att.net",
          "verizon.net",
          "proton.me",
          "protonmail.com",
          "gmx.com",
          "gmx.net",
          "gmx.de",
          "web.de");

  private GuessingLimits() {}

  /**
   * What is counted together.
   *
   * @param free wrong answers without a wait; each further one doubles it
   * @param within how long it takes until so many are forgotten
   * @param longest wait at most
   */
  public record Counter(String key, int free, Duration within, Duration longest) {

    Duration waitAfter(double failures) {
      int excess = (int) Math.ceil(failures - free);
      if (excess <= 0) {
        return Duration.ZERO;
      }
      Duration wait = Duration.ofSeconds(1L << Math.min(excess, Integer.SIZE - 2));
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  /**
   * Passwords from a browser in which the person has not signed in: one that mistypes or guesses, a
   * place, an account, a practice, everybody. The wider, the more is free and the shorter the wait:
   * a stranger can cause it. A practice is known by the domain of its mailboxes.
   */
  static List<Counter> passwords(String email, String address) {
    String place = Transport.place(address);
    List<Counter> counters = new ArrayList<>();
    counters.add(new Counter("both\n" + email + "\n" + place, 5, HOUR, QUARTER));
    counters.add(new Counter("address\n" + place, 50, HOUR, QUARTER));
    counters.add(new Counter("account\n" + email, 30, HOUR, Duration.ofMinutes(1)));
    domainOfPractice(email)
        .map(domain -> new Counter("practice\n" + domain, 200, HOUR, Duration.ofSeconds(30)))
        .ifPresent(counters::add);
    counters.add(new Counter("everybody", 2_000, HOUR, Duration.ofSeconds(4)));
    return counters;
  }

  /** Passwords from a browser in which the person has signed in before. */
  static List<Counter> passwordsOn(String device, String email) {
    return List.of(new Counter("device\n" + device + "\n" + email, 10, HOUR, QUARTER));
  }

  /** Passwords of somebody who is signed in: strangers do not get that far. */
  static List<Counter> proofs(UUID person) {
    return List.of(new Counter("proofs\n" + person, 5, HOUR, QUARTER));
  }

  /** Ways to a provider and back that led nowhere: each costs a request of ours. */
  static List<Counter> journeys(String address) {
    return List.of(new Counter("journeys\n" + Transport.place(address), 50, HOUR, QUARTER));
  }

  /** Codes: who tries them knows the password, and six digits are soon guessed. */
  public static List<Counter> codes(UUID person) {
    return List.of(new Counter("codes\n" + person, 10, Duration.ofDays(1), HOUR));
  }

  /** Operators: few, so that the narrow counters are enough and strangers wait the longer. */
  public static List<Counter> operators(String email, String address) {
    String place = Transport.place(address);
    return List.of(
        new Counter("operator\n" + email + "\n" + place, 5, HOUR, QUARTER),
        new Counter("operators at\n" + place, 50, HOUR, QUARTER),
        new Counter("operator\n" + email, 20, HOUR, Duration.ofMinutes(1)));
  }

  /** The domain of a mailbox, where only people who belong together have one. */
  static Optional<String> domainOfPractice(String email) {
    return Optional.of(email.substring(email.indexOf('@') + 1))
        .filter(domain -> !PUBLIC_MAIL.contains(domain));
  }
}
