package com.medspasync.app.identity.control;

import static java.time.Duration.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.medspasync.app.identity.control.GuessingLimits.Counter;
import com.medspasync.app.rest.RetryLaterException;
import com.medspasync.app.testing.TestPlatform;
import com.medspasync.kernel.TypedId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each measure just below and just above, on a real database. */
class SignInThrottleIT {

  /** Places of the counters of a password from an unknown browser. */
  private static final int PLACE = 1;

  private static final int ACCOUNT = 2;
  private static final int PRACTICE = 3;
  private static final int EVERYBODY = 4;

  private static final String HERE = "203.0.113.7";
  private static final MasterKey KEY = new MasterKey("A".repeat(43));

  private final TestPlatform platform = new TestPlatform();
  private final String practice = "spa-" + UUID.randomUUID() + ".example";
  private final String owner = "owner@" + practice;

  /** As two nodes have them. */
  private final SignInThrottle throttle = throttle();

  private final SignInThrottle onAnotherNode = throttle();

  @BeforeEach
  void nobodyHasGuessedYet() {
    platform.tables().useHandle(handle -> handle.execute("delete from platform.sign_in_throttles"));
  }

  @Test
  void whoMistypesFiveTimesIsNotSlowedDownAndTheSixthCostsSeconds() {
    fails(5, GuessingLimits.passwords(owner, HERE));
    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isZero();

    fails(1, GuessingLimits.passwords(owner, HERE));

    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isEqualTo(Duration.ofSeconds(2));
    assertThat(waitOf(GuessingLimits.passwords(owner, elsewhere(1)))).isZero();
  }

  @Test
  void theWaitDoublesUpToAQuarterOfAnHour() {
    List<Duration> waits =
        IntStream.range(0, 18)
            .mapToObj(i -> {
              platform.passes(waitOf(own()));
              throttle.begin(own());
              return waitOf(own());
            })
            .toList();

    assertThat(waits.subList(5, 9)).isSorted().doesNotHaveDuplicates();
    assertThat(waits.getLast()).isLessThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(waits.getLast()).isGreaterThan(Duration.ofMinutes(8));
  }

  @Test
  void aPlaceTriesFiftyPasswordsOnManyAccounts() {
    failedBefore(49, PLACE);
    throttle.begin(GuessingLimits.passwords(stranger(49), HERE));
    assertThat(waitOf(GuessingLimits.passwords(stranger(50), HERE))).isZero();

    throttle.begin(GuessingLimits.passwords(stranger(50), HERE));

    assertThat(waitOf(GuessingLimits.passwords(stranger(51), HERE))).isPositive();
    assertThat(waitOf(GuessingLimits.passwords(stranger(51), elsewhere(1)))).isZero();
  }

  @Test
  void anAccountIsTriedThirtyTimesFromManyPlacesAndWaitsAMinuteAtMost() {
    failedBefore(29, ACCOUNT);
    fromManyPlaces(1, owner);
    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isZero();

    for (int i = 0; i < 20; i++) {
      platform.passes(waitOf(GuessingLimits.passwords(owner, elsewhere(100 + i))));
      throttle.begin(GuessingLimits.passwords(owner, elsewhere(100 + i)));
    }

    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isEqualTo(Duration.ofMinutes(1));
    assertThat(waitOf(GuessingLimits.passwords("another@" + practice, HERE))).isZero();
  }

  @Test
  void aPracticeIsTriedTwoHundredTimesFromManyPlacesOnManyAccounts() {
    failedBefore(199, PRACTICE);
    throttle.begin(GuessingLimits.passwords("p199@" + practice, elsewhere(199)));
    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isZero();

    throttle.begin(GuessingLimits.passwords("p200@" + practice, elsewhere(200)));

    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isPositive();
    assertThat(waitOf(GuessingLimits.passwords(stranger(1), HERE))).as("others").isZero();
  }

  @Test
  void peopleWithMailboxesOfOneProviderAreNoPractice() {
    List<Counter> hers = GuessingLimits.passwords("owner@gmail.com", HERE);
    List<Counter> anothers = GuessingLimits.passwords("owner2@gmail.com", elsewhere(1));

    assertThat(hers).filteredOn(anothers::contains).containsExactly(hers.getLast());
  }

  @Test
  void everybodyTogetherFailsTwoThousandTimesAndWaitsSecondsAtMost() {
    failedBefore(1_999, EVERYBODY);
    throttle.begin(GuessingLimits.passwords(stranger(1), elsewhere(1)));
    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isZero();

    failedBefore(2_010, EVERYBODY);
    throttle.begin(GuessingLimits.passwords(stranger(2), elsewhere(2)));

    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void whatStrangersDoLeavesAKnownBrowserAlone() {
    failedBefore(31, ACCOUNT);
    failedBefore(2_000, EVERYBODY);
    throttle.begin(GuessingLimits.passwords(stranger(0), elsewhere(0)));
    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isPositive();

    assertThat(waitOf(GuessingLimits.passwordsOn("her tablet", owner))).isZero();
    fails(10, GuessingLimits.passwordsOn("her tablet", owner));
    assertThat(waitOf(GuessingLimits.passwordsOn("her tablet", owner))).isZero();
    fails(1, GuessingLimits.passwordsOn("her tablet", owner));
    assertThat(waitOf(GuessingLimits.passwordsOn("her tablet", owner))).isPositive();
  }

  @Test
  void codesAreTriedTenTimesADay() {
    List<Counter> codes = GuessingLimits.codes(TypedId.next());
    fails(10, codes);
    assertThat(waitOf(codes)).isZero();

    fails(1, codes);

    assertThat(waitOf(codes)).isPositive();
  }

  @Test
  void whatHappenedFades() {
    fails(6, own());
    assertThat(waitOf(own())).isPositive();

    platform.passes(Duration.ofHours(1));

    fails(4, own());
    assertThat(waitOf(own())).as("one of six was left").isZero();
    fails(1, own());
    assertThat(waitOf(own())).isPositive();
  }

  @Test
  void aRightPasswordClearsWhatWasMistypedButNotWhatOthersDid() {
    fails(5, own());

    throttle.right(throttle.begin(own()));

    fails(5, own());
    assertThat(waitOf(own())).as("she may mistype again").isZero();
    assertThat(failuresOf(own().get(ACCOUNT))).isEqualTo(10);
    failedBefore(29, ACCOUNT);
    fromManyPlaces(1, owner);
    assertThat(waitOf(GuessingLimits.passwords(owner, elsewhere(77)))).isZero();
    throttle.begin(GuessingLimits.passwords(owner, elsewhere(78)));
    assertThat(waitOf(GuessingLimits.passwords(owner, elsewhere(77))))
        .as("guessed by others")
        .isPositive();
  }

  @Test
  void signingInBetweenGuessesDoesNotMakeThemFree() {
    failedBefore(47, PLACE);
    for (int i = 0; i < 4; i++) {
      throttle.right(throttle.begin(own()));
      throttle.begin(GuessingLimits.passwords(stranger(i), HERE));
    }

    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isPositive();
  }

  @Test
  void aRightTryBeyondTheMeasureLeavesNoWaitBehind() {
    failedBefore(30, ACCOUNT);

    throttle.right(throttle.begin(GuessingLimits.passwords(owner, HERE)));

    assertThat(waitOf(GuessingLimits.passwords(owner, HERE))).isZero();
  }

  @Test
  void manyAtOnceOnTwoNodesAreCountedLikeOneAfterTheOther() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(16)) {
      List<Future<Boolean>> tries =
          IntStream.range(0, 60)
              .mapToObj(i -> many.submit(() -> letThrough(i % 2 == 0 ? throttle : onAnotherNode)))
              .toList();
      int through = 0;
      for (Future<Boolean> one : tries) {
        through += one.get() ? 1 : 0;
      }

      assertThat(through).isEqualTo(6);
    }
  }

  @Test
  void addressesOfOneNetworkAreOnePlace() {
    fails(6, GuessingLimits.passwords(owner, "2001:db8:1:2::1"));

    assertThat(waitOf(GuessingLimits.passwords(owner, "2001:db8:1:2:ffff::9"))).isPositive();
    assertThat(waitOf(GuessingLimits.passwords(owner, "2001:db8:1:3::1"))).isZero();
  }

  private boolean letThrough(SignInThrottle node) {
    try {
      node.begin(own());
      return true;
    } catch (RetryLaterException e) {
      assertThat(e.delay()).isPositive();
      return false;
    }
  }

  private void fails(int times, List<Counter> counters) {
    for (int i = 0; i < times; i++) {
      throttle.begin(counters);
    }
  }

  private void fromManyPlaces(int times, String email) {
    for (int i = 0; i < times; i++) {
      throttle.begin(GuessingLimits.passwords(email, elsewhere(i)));
    }
  }

  /** As after so many tries of others, which would take long one by one. */
  private void failedBefore(int times, int which) {
    platform
        .tables()
        .useHandle(handle ->
            handle.execute(
                """
                insert into platform.sign_in_throttles (key, failures, last_failure_at, blocked_until)
                values (?, ?, ?, 'epoch')
                on conflict (key) do update set failures = excluded.failures
                """,
                key(own().get(which)),
                (double) times,
                platform.clock().instant().atOffset(ZoneOffset.UTC)));
  }

  /** How long the next try has to wait. */
  private Duration waitOf(List<Counter> counters) {
    Instant now = platform.clock().instant();
    Instant until =
        counters.stream().map(this::blockedUntil).max(Comparator.naturalOrder()).orElseThrow();
    if (!until.isAfter(now)) {
      return Duration.ZERO;
    }
    assertThatExceptionOfType(RetryLaterException.class)
        .isThrownBy(() -> throttle.begin(counters))
        .satisfies(refusal ->
            assertThat(refusal.delay()).isPositive().isLessThanOrEqualTo(between(now, until)));
    return between(now, until);
  }

  private double failuresOf(Counter counter) {
    return platform
        .tables()
        .withHandle(handle ->
            handle
                .createQuery("select failures from platform.sign_in_throttles where key = ?")
                .bind(0, key(counter))
                .mapTo(Double.class)
                .one());
  }

  private Instant blockedUntil(Counter counter) {
    return platform
        .tables()
        .withHandle(handle ->
            handle
                .createQuery("select blocked_until from platform.sign_in_throttles where key = ?")
                .bind(0, key(counter))
                .map((row, context) -> row.getTimestamp(1).toInstant())
                .findOne()
                .orElse(Instant.EPOCH));
  }

  private static byte[] key(Counter counter) {
    return KEY.derive("throttle", counter.key()).getBytes(StandardCharsets.US_ASCII);
  }

  private List<Counter> own() {
    return GuessingLimits.passwords(owner, HERE);
  }

  private static String stranger(int number) {
    return "stranger" + number + "@elsewhere" + number + ".example";
  }

  private static String elsewhere(int number) {
    return "198.51." + number / 250 + "." + number % 250;
  }

  private SignInThrottle throttle() {
    return new SignInThrottle(platform.tables(), KEY, platform.clock());
  }
}
