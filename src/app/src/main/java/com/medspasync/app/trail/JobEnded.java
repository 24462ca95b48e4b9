package com.medspasync.app.trail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that outlived the request which asked for it is done, or was given up. Observed within its
 * transaction.
 *
 * @param asker who asked for it
 * @param action what it was, as the record names it
 * @param objects public ids of the job and of what it was about
 * @param counts what came out
 * @param code why it was given up; null when it is done
 */
public record JobEnded(
    UUID asker,
    String action,
    List<String> objects,
    Map<String, Long> counts,
    @Nullable String code) {

  public JobEnded {
    objects = List.copyOf(objects);
  }
}
