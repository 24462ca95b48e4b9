package com.medspasync.app.identity.entity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of a practice somebody's role is about: all of it, or some of its locations.
 *
 * @param locations their ids; {@code null} is all of the practice, and never an empty set
 */
public record Reach(@Nullable Set<UUID> locations) {

  /** All of the practice, with what belongs to no location. */
  public static final Reach WHOLE = new Reach(null);

  public Reach {
    if (locations != null) {
      if (locations.isEmpty()) {
        throw new IllegalArgumentException("A role is about one location at least");
      }
      locations = Set.copyOf(locations);
    }
  }

  public boolean isWhole() {
    return locations == null;
  }

  /** Whether what belongs to this location is reached. */
  public boolean includes(UUID location) {
    return locations == null || locations.contains(location);
  }
}
