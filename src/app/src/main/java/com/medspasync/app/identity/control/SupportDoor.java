package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Origin;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows the operators who are within a practice because an owner lets them look. They have no
 * account and no membership there: the feature that keeps the owners' leave stands behind this.
 */
public interface SupportDoor {

  /** What tokens of such visits begin with, and no token of a person's session does. */
  String TOKENS = "support.";

  /**
   * A visit that begins.
   *
   * @param token for the cookie
   * @param endsAt when it is over at the latest
   */
  record Visit(Caller caller, String token, Instant endsAt) {}

  /**
   * Begins a visit by a code of the console, which is used up.
   *
   * @throws com.medspasync.kernel.DomainException INVALID when the code leads nowhere, or no more
   */
  Visit enter(String code, Origin origin) throws SQLException;

  /** Who holds the token, as long as the owner's leave and the operator's session last. */
  Optional<Caller> find(String token);

  /** Until when the visit of a caller may last; empty for who is none. */
  Optional<Instant> endOf(Caller caller);

  /** Ends the visit of a caller; nothing happens for who is none. */
  void leave(Caller caller);
}
