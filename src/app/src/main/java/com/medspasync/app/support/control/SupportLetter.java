package com.medspasync.app.support.control;

import com.medspasync.app.mail.control.OwnerLetter;
import com.medspasync.app.support.entity.SupportGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells an owner that support asks to look into her practice, may from now on, or may no more. */
@ApplicationScoped
public class SupportLetter extends OwnerLetter {

  static final String KIND = "support";
  static final String ABOUT = "about";
  static final String GRANT = "grant";

  @Inject private SupportGrants grants;

  /** What there is to tell. */
  enum About {
    ASKED,
    OPENED,
    ENDED
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Map<String, String> facts) {
    return KIND + "-" + fact(facts, ABOUT).toLowerCase(Locale.ROOT);
  }

  @Override
  protected Optional<News> news(Map<String, String> facts) {
    About about = About.valueOf(fact(facts, ABOUT));
    return grants
        .find(UUID.fromString(fact(facts, GRANT)))
        .map(grant ->
            new News(
                grant.practice(),
                when(about, grant),
                "/app/security#support",
                Map.of("minutes", Long.toString(grant.length().duration().toMinutes()))));
  }

  private static Instant when(About about, SupportGrant grant) {
    return switch (about) {
      case ASKED -> grant.askedAt().plus(SupportGrant.ASKED_FOR);
      case OPENED -> Objects.requireNonNullElse(grant.endsAt(), grant.askedAt());
      case ENDED -> Objects.requireNonNullElse(grant.endedAt(), grant.askedAt());
    };
  }
}
