package com.medspasync.app.archives.control;

import com.medspasync.app.mail.control.OwnerLetter;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tells an owner that another one asked for a copy of everything. */
@ApplicationScoped
public class ArchiveLetter extends OwnerLetter {

  static final String KIND = "practice-export";
  static final String TENANT = "tenant";
  static final String AT = "at";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected Optional<News> news(Map<String, String> facts) {
    return Optional.of(
        new News(
            TenantId.parse(fact(facts, TENANT)).orElseThrow(),
            Instant.parse(fact(facts, AT)),
            "/app/your-data",
            Map.of()));
  }
}
