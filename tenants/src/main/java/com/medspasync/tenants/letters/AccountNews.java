package com.medspasync.tenants.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a person is told when her way in has changed, so that she notices when it was not her. */
public enum AccountNews {
  PASSWORD_CHANGED,
  IDENTITY_LINKED,
  IDENTITY_UNLINKED,
  AUTHENTICATOR_ADDED,
  AUTHENTICATOR_REMOVED,
  /** Everything besides the password was forgotten by whoever runs the service. */
  SECOND_FACTOR_RESET,
  RECOVERY_CODES_RENEWED,
  RECOVERY_CODE_USED,
  PASSKEY_ADDED,
  PASSKEY_REMOVED,
  /** She, or somebody, has signed in where she has not before. */
  NEW_BROWSER;

  /** The kind of letter that all of these are. */
  public static final String LETTER = "account";

  public static final String ABOUT = "about";
  public static final String PERSON = "person";
  public static final String AT = "at";

  /** What every letter of this kind needs to be written. */
  public Map<String, String> facts(UUID person, Instant at) {
    return Map.of(ABOUT, name(), PERSON, person.toString(), AT, at.toString());
  }

  /** Under which name its words stand in the files of words. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
