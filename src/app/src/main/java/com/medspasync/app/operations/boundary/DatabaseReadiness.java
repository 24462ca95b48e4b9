package com.medspasync.app.operations.boundary;

import com.medspasync.app.operations.control.DatabaseProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready for requests while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  @Inject private DatabaseProbe database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(database.measure().isPresent()).build();
  }
}
