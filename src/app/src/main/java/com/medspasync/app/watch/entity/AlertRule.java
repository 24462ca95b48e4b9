package com.medspasync.app.watch.entity;

/** What an alert is about. */
public enum AlertRule {
  /** Many wrong passwords or codes for one account; the subject is a person. */
  GUESSING,
  /** Wrong passwords for several accounts from one place; the subject is a network address. */
  STUFFING,
  /** Two sign-ins of one person, too far apart for the time between; the subject is a person. */
  IMPOSSIBLE_TRAVEL,
  /** Far more was downloaded or shown than work needs; the subject is a person. */
  MASS_EXPORT,
  /** Much was asked for that is not there or not allowed; the subject is a person. */
  PROBING,
  /** The audit trail is not what was written; the subject is the fault and the first bad event. */
  CHAIN_BROKEN;

  /** Whether it is found anew every time until it is mended, and one alert of it is enough. */
  public boolean isStanding() {
    return this == CHAIN_BROKEN;
  }
}
