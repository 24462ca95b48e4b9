package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.Passkeys;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a browser passes to {@code navigator.credentials.get}; binary fields in base64url.
 *
 * @param rpId host name for which the key must have been made
 * @param timeout milliseconds until the question is too old
 * @param allowCredentials keys that may sign; none for any that the person picks
 * @param userVerification always {@code required}: finger, face or PIN
 */
@Schema(name = "PasskeyQuestion")
public record PasskeyQuestion(
    String challenge,
    String rpId,
    long timeout,
    List<Descriptor> allowCredentials,
    String userVerification) {

  /** A key, by its id in base64url. */
  @Schema(name = "PasskeyDescriptor")
  public record Descriptor(String id, String type) {
    static List<Descriptor> of(List<String> ids) {
      return ids.stream().map(id -> new Descriptor(id, "public-key")).toList();
    }
  }

  static PasskeyQuestion of(Passkeys.Question question) {
    return new PasskeyQuestion(
        question.challenge(),
        question.relyingParty(),
        question.lifetime().toMillis(),
        Descriptor.of(question.allowed()),
        "required");
  }
}
