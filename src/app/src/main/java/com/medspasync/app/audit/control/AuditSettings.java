package com.medspasync.app.audit.control;

import com.medspasync.tenants.audit.AuditAnchors;
import com.medspasync.tenants.audit.AuditChain;
import com.medspasync.tenants.audit.AuditKey;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditVerification;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out what writes and verifies the record, with its key and its folder. */
@Dependent
public class AuditSettings {

  @Produces
  @Singleton
  static AuditLog log(@ConfigProperty(name = "medspasync.audit.key") String key) {
    return new AuditLog(AuditKey.parse(key));
  }

  @Produces
  @Singleton
  static AuditVerification verification(
      @ConfigProperty(name = "medspasync.audit.key") String key, Clock clock) {
    return new AuditVerification(AuditKey.parse(key), clock);
  }

  @Produces
  @Singleton
  static AuditChain chain(Clock clock) {
    return new AuditChain(clock);
  }

  @Produces
  @Singleton
  static AuditAnchors anchors(
      @ConfigProperty(name = "medspasync.home", defaultValue = ".medspasync") String home) {
    return new AuditAnchors(Path.of(home));
  }
}
