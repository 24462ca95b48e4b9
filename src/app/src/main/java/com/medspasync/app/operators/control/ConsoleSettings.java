package com.medspasync.app.operators.control;

import com.medspasync.tenants.operators.ConsoleNetworks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From where the console answers. */
@Dependent
public class ConsoleSettings {

  @Produces
  @Singleton
  static ConsoleNetworks networks(
      @ConfigProperty(name = "medspasync.operator.addresses", defaultValue = ConsoleNetworks.USUAL)
          String networks) {
    return ConsoleNetworks.parse(networks);
  }
}
