package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.Passkeys;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a passkey signed, as browsers answer {@code navigator.credentials.get}; binary fields in
 * base64url.
 *
 * @param credentialId which key it was
 * @param clientData what the browser says of the question
 * @param authenticatorData what the key says of itself
 * @param signature over both
 * @param userHandle whose key it says it is
 */
public record PasskeyAnswer(
    @NotBlank @Size(max = PasskeyAnswer.LONGEST_ID) String credentialId,
    @NotBlank @Size(max = PasskeyAnswer.LONGEST_DATA) String clientData,
    @NotBlank @Size(max = PasskeyAnswer.LONGEST_DATA) String authenticatorData,
    @NotBlank @Size(max = PasskeyAnswer.LONGEST_DATA) String signature,
    @Nullable @Size(max = PasskeyAnswer.LONGEST_ID) String userHandle) {

  /** 1,023 bytes are the most that a credential id may have. */
  static final int LONGEST_ID = 1_400;

  static final int LONGEST_DATA = 8_192;

  Passkeys.Answer answer() {
    return new Passkeys.Answer(credentialId, clientData, authenticatorData, signature, userHandle);
  }
}
