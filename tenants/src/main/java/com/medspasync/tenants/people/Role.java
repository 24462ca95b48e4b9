package com.medspasync.tenants.people;

/**
 * What a person is in one spa. What each role may do is written in the application's permissions
 * file.
 */
public enum Role {
  OWNER,
  MANAGER,
  MEDICAL_DIRECTOR,
  INJECTOR,
  ESTHETICIAN,
  FRONT_DESK,
  BOOKKEEPER,
  AUDITOR,
  /**
   * Whoever runs the service, for as long as an owner lets her look. Nobody is a member as this.
   */
  SUPPORT;

  /** Whether people of a spa are this; else it cannot be given to anybody. */
  public boolean isOfMembers() {
    return this != SUPPORT;
  }
}
