package com.medspasync.tenants.people;

/** How a link by which somebody chooses a password reaches her. */
public enum PasswordLink {
  /** An operator shows it to whoever asked, after finding out who that is. */
  HANDED_OVER,

  /** Sent to the person's mailbox, because somebody typed its address. */
  MAILED
}
