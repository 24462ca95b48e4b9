package com.medspasync.tenants;

/** Names of the roles that exist once per database, whatever tenants it holds. */
public final class DatabaseRoles {

  /** Owns every object and runs every migration. */
  public static final String MIGRATOR = "medspasync_migrator";

  /** What the application signs in as. It has no right on any table, only on roles to switch to. */
  public static final String APP = "medspasync_app";

  /** What the application switches to for schema platform. */
  public static final String PLATFORM = "medspasync_platform";

  private DatabaseRoles() {}
}
