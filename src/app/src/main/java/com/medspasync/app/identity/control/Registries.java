package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PeopleRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** Makes the library classes that identity works with. */
@Dependent
public class Registries {

  @Produces
  @Singleton
  static PasswordHashes passwordHashes() {
    return new PasswordHashes(Runtime.getRuntime().availableProcessors());
  }

  @Produces
  @Singleton
  static PeopleRegistry people(@Platform DataSource platform, Clock clock) {
    return new PeopleRegistry(platform, clock);
  }
}
