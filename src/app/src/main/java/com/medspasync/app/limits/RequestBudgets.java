package com.medspasync.app.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.medspasync.app.identity.control.MasterKey;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Token buckets in PostgreSQL, one for each budget and whoever has it. A node takes tokens on its
 * own and settles with the others after a two-hundredth of the budget, so that few requests pay for
 * a way to the database; that much more than the budget may be answered.
 */
public final class RequestBudgets {

  private static final System.Logger LOG = System.getLogger(RequestBudgets.class.getName());
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Of a budget, how much a node spends before it settles. */
  private static final int PART_UNSETTLED = 200;

  /**
   * Long: how many tokens are unsettled is bounded by their number. Who asks twice a second would
   * otherwise settle, and wait for the disk, with every request.
   */
  private static final Duration UNSETTLED_FOR = Duration.ofSeconds(10);

  private static final int MOST_KNOWN = 50_000;

  /** Less than a row stays, so that none is missed that a node thinks it knows. */
  private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

  private static final int REMOVED_AT_ONCE = 1_000;

  private final Map<Budget, Long> quotas;
  private final Cache<String, Purse> purses =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(KNOWN_FOR).build();
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> table;
  private final MasterKey masterKey;
  private final Clock clock;

  /** Somebody's budget as this node knows it. */
  private static final class Purse {
    private final BucketProxy bucket;
    private volatile Instant refusedUntil = Instant.MIN;
    private final AtomicLong toldAt = new AtomicLong();

    Purse(BucketProxy bucket) {
      this.bucket = bucket;
    }

    /** Whether nobody was told for a minute that nothing is left; of several at once, one is. */
    boolean tells(Instant now) {
      long before = toldAt.get();
      return before + MINUTE.toMillis() < now.toEpochMilli()
          && toldAt.compareAndSet(before, now.toEpochMilli());
    }
  }

  /**
   * Opens the budgets.
   *
   * @param quotas requests a minute of each
   */
  RequestBudgets(DataSource platform, MasterKey masterKey, Clock clock, Map<Budget, Long> quotas) {
    this.quotas = Map.copyOf(quotas);
    this.masterKey = masterKey;
    this.clock = clock;
    this.table =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(platform)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("platform.request_budgets")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
            .clientClock(new ClockOfBuckets(clock))
            .build();
  }

  /**
   * Takes one request from a budget.
   *
   * @param whose what the budget is somebody's by; kept as a keyed hash
   */
  Standing take(Budget budget, String whose) {
    long quota = Objects.requireNonNull(quotas.get(budget));
    Purse purse = purse(budget, whose, quota);
    Instant now = clock.instant();
    if (purse.refusedUntil.isAfter(now)) { // whoever floods us shall not flood the database
      Duration wait = Duration.between(now, purse.refusedUntil);
      return new Standing(budget, quota, 0, MINUTE, wait, purse.tells(now));
    }
    try {
      return settled(budget, quota, purse, now);
    } catch (RuntimeException unreachable) {
      // What needs the database says so itself; what does not, such as the status, is answered.
      LOG.log(System.Logger.Level.WARNING, "Requests are not counted", unreachable);
      return new Standing(budget, quota, quota, Duration.ZERO, Duration.ZERO, false);
    }
  }

  /** Removes budgets that nobody has touched for so long that they are full again. */
  void forgetFull() {
    int removed;
    do {
      removed = table.removeExpired(REMOVED_AT_ONCE);
    } while (removed == REMOVED_AT_ONCE);
  }

  private static Standing settled(Budget budget, long quota, Purse purse, Instant now) {
    ConsumptionProbe probe = purse.bucket.tryConsumeAndReturnRemaining(1);
    Duration wait = Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    purse.refusedUntil = now.plus(wait);
    return new Standing(
        budget,
        quota,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        wait,
        wait.isPositive() && purse.tells(now));
  }

  private Purse purse(Budget budget, String whose, long quota) {
    String key = masterKey.derive("budget", budget + "\n" + whose);
    return purses.get(key, _ -> opened(key, quota));
  }

  /** Asked about once before many ask at the same time: of those, only the first may make it. */
  private Purse opened(String key, long quota) {
    BucketProxy bucket = bucket(key, quota);
    try {
      bucket.getAvailableTokens();
    } catch (RuntimeException unreachable) {
      LOG.log(System.Logger.Level.WARNING, "A budget cannot be read", unreachable);
    }
    return new Purse(bucket);
  }

  /** A budget that was set anew counts from full, under a key of its own. */
  private BucketProxy bucket(String key, long quota) {
    BucketConfiguration configuration =
        BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, MINUTE))
            .build();
    return table
        .builder()
        .withOptimization(
            Optimizations.delaying(
                new DelayParameters(Math.max(1, quota / PART_UNSETTLED), UNSETTLED_FOR)))
        .build(key + "." + quota, configuration);
  }

  /** Time as everybody else here is told it. */
  private record ClockOfBuckets(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
