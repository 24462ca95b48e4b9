package com.medspasync.app.timers;

import com.medspasync.tenants.TenantClosedException;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The spas in which this node has done something that somebody has to look at. */
public final class TenantsToVisit {

  private static final System.Logger LOG = System.getLogger(TenantsToVisit.class.getName());

  private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

  /** Something has happened there. */
  public void add(TenantId tenant) {
    waiting.add(tenant);
  }

  /** Does the work in each, bound to it; where it fails, it is done again at the next visit. */
  public void visit(Runnable work) {
    for (TenantId tenant : List.copyOf(waiting)) {
      waiting.remove(tenant); // before: what happens from here on is for the next visit
      try {
        TenantContext.run(tenant, work);
      } catch (RuntimeException broken) {
        if (TenantClosedException.isBehind(broken)) {
          continue; // once it is open again, the chores of every minute catch up
        }
        waiting.add(tenant);
        LOG.log(Level.ERROR, "The visit to " + tenant + " has failed", broken);
      }
    }
  }
}
