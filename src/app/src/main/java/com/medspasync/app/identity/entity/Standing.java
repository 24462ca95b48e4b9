package com.medspasync.app.identity.entity;

import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.people.Role;

/** What somebody is in a practice, and of how much of it. */
public record Standing(Role role, Reach reach) {

  /**
   * @throws DomainException INVALID when an owner would answer for less than the practice
   */
  public Standing {
    if (role == Role.OWNER && !reach.isWhole()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "staff.owner-everywhere",
          "An owner answers for all locations of the practice.");
    }
  }
}
