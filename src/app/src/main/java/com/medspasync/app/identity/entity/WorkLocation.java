package com.medspasync.app.identity.entity;

import java.util.UUID;

/** A location in use, as far as people's work goes. */
public record WorkLocation(UUID id, String code, String name, String timeZone) {

  /** What public ids begin with. */
  public static final String PREFIX = "loc";
}
