package com.medspasync.app.watch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens, once, the file of places that the operator has named. */
@Dependent
class WatchSettings {

  @Produces
  @Singleton
  static PlacesOfAddresses places(
      @ConfigProperty(name = "medspasync.geo.database") Optional<String> file) {
    return PlacesOfAddresses.in(file);
  }

  static void close(@Disposes PlacesOfAddresses places) {
    places.close();
  }
}
