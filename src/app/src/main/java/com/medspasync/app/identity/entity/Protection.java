package com.medspasync.app.identity.entity;

import com.medspasync.tenants.people.Role;

/** How far it is proven that whoever knows the password is the person. */
public enum Protection {
  /** A second factor was given, or the practice is a demonstration. */
  GIVEN,

  /** None was given, and none is needed until clients' data arrive. */
  DUE_BEFORE_FIRST_IMPORT,

  /** None was given: nothing is open but to set one up. */
  MISSING;

  /**
   * @param enough whether a second factor was given, or the practice needs none
   * @param empty whether the practice holds no clients' data yet
   */
  public static Protection of(Role role, boolean enough, boolean empty) {
    if (enough) {
      return GIVEN;
    }
    return role == Role.OWNER && empty ? DUE_BEFORE_FIRST_IMPORT : MISSING;
  }
}
