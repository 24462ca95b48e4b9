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
  AUDITOR
}
