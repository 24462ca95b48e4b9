package com.medspasync.app.watch.control;

import com.medspasync.app.mail.control.OwnerLetter;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells an owner that something should be looked at. */
@ApplicationScoped
public class AlertLetter extends OwnerLetter {

  static final String KIND = "alert";
  static final String TENANT = "tenant";
  static final String RULE = "rule";
  static final String AT = "at";
  static final String ALERT = "alert";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Map<String, String> facts) {
    return words(AlertRule.valueOf(fact(facts, RULE)));
  }

  /** The words of each rule are a kind of their own in the files of words. */
  static String words(AlertRule rule) {
    return KIND + "-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  protected Optional<News> news(Map<String, String> facts) {
    return Optional.of(
        new News(
            TenantId.parse(fact(facts, TENANT)).orElseThrow(),
            Instant.parse(fact(facts, AT)),
            "/app/security#" + fact(facts, ALERT),
            Map.of()));
  }
}
