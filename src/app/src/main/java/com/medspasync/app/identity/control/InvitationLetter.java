package com.medspasync.app.identity.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.entity.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Asks somebody to join a practice. */
@ApplicationScoped
public class InvitationLetter implements LetterWriter {

  static final String KIND = "invitation";
  static final String INVITATION = "invitation";

  @Inject private Invitations invitations;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) {
    return invitations.letter(UUID.fromString(Objects.requireNonNull(facts.get(INVITATION))));
  }
}
