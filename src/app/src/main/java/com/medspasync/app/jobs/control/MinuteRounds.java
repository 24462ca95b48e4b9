package com.medspasync.app.jobs.control;

import com.medspasync.tenants.TenantClosedException;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does the chores of every minute: in the spas where this node has seen something happen, and in
 * turns in all others, so that a thousand that sleep cost no more than sixty. A spa in which
 * nothing happens has nothing to be counted or chained anew; the turns are for what nobody saw,
 * such as a node that died or a hand in the database.
 */
@Singleton
public class MinuteRounds {

  /** Up to so many spas are looked at every minute, whether anything happened there or not. */
  static final int EVERY_MINUTE = 60;

  /** Of more, each is looked at within so many minutes. */
  static final int MINUTES_FOR_ALL = 15;

  private static final System.Logger LOG = System.getLogger(MinuteRounds.class.getName());

  private final Iterable<MinuteChore> chores;
  private final Set<TenantId> touched = ConcurrentHashMap.newKeySet();

  /** When each was looked at last, as a number that grows. */
  private final Map<TenantId, Long> looks = new HashMap<>();

  private long lastLook;

  @Inject
  public MinuteRounds(Instance<MinuteChore> chores) {
    this((Iterable<MinuteChore>) chores);
  }

  MinuteRounds(Iterable<MinuteChore> chores) {
    this.chores = chores;
  }

  /** Something has happened in a spa on this node. */
  public void touch(TenantId spa) {
    touched.add(spa);
  }

  /** Looks at all that were touched since the last time. */
  public void visitTouched() {
    for (TenantId spa : List.copyOf(touched)) {
      touched.remove(spa); // before: what happens from here on is for the next visit
      visit(spa);
    }
  }

  /**
   * Looks at those that were not for the longest time.
   *
   * @param spas all that are open
   */
  public void visitInTurns(List<TenantId> spas) {
    turn(spas).forEach(this::visit);
  }

  private synchronized List<TenantId> turn(List<TenantId> spas) {
    looks.keySet().retainAll(Set.copyOf(spas));
    int share = Math.ceilDiv(spas.size(), MINUTES_FOR_ALL);
    return spas.stream()
        .sorted(Comparator.comparingLong(spa -> looks.getOrDefault(spa, 0L)))
        .limit(Math.max(EVERY_MINUTE, share))
        .toList();
  }

  /** One at a time: both ways may lead to the same spa. What fails is not kept from the others. */
  private synchronized void visit(TenantId spa) {
    looks.put(spa, ++lastLook);
    for (MinuteChore chore : chores) {
      try {
        TenantContext.run(spa, chore::run);
      } catch (RuntimeException broken) {
        if (TenantClosedException.isBehind(broken)) {
          return; // its turn comes once it is open again
        }
        LOG.log(
            Level.ERROR,
            "{0} failed for {1}: {2}",
            chore.getClass().getSimpleName(),
            spa,
            broken.getClass().getName());
      }
    }
  }
}
