package com.medspasync.app.support.entity;

import java.time.Duration;

/** How long support may look. A list, so that nobody is talked into a week. */
public enum SupportLength {
  QUARTER_HOUR(Duration.ofMinutes(15)),
  HOUR(Duration.ofHours(1)),
  FOUR_HOURS(Duration.ofHours(4));

  private final Duration duration;

  SupportLength(Duration duration) {
    this.duration = duration;
  }

  public Duration duration() {
    return duration;
  }

  /** The one of so many minutes. */
  public static SupportLength ofMinutes(int minutes) {
    for (SupportLength length : values()) {
      if (length.duration.toMinutes() == minutes) {
        return length;
      }
    }
    throw new IllegalArgumentException("Support is never let in for " + minutes + " minutes");
  }
}
