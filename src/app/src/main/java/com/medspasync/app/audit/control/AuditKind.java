package com.medspasync.app.audit.control;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What sort of thing was done, by the name of the operation. */
public enum AuditKind {
  /** A list or an item was shown. */
  READ("^(get|list|verify)"),
  /** A file was downloaded. */
  EXPORT("^(export|download)"),
  /** Sessions, passwords, second factors. */
  ACCESS(
      "^(signIn|signOut|replaceSession|switchTenant|bootstrap|changePassword|prove|proveWithPasskey|addPasskey"
          + "|removePasskey|confirmAuthenticator|removeAuthenticator|renewRecoveryCodes|endDevice"
          + "|endOtherDevices|enterForSupport|(askFor|offer|allow|refuse|end)Support)$"),
  /** Who works here and as what, and how the practice is set up. */
  SETUP(
      "^(invite|resendInvitation|withdrawInvitation|acceptInvitation|changeRole|disableColleague"
          + "|enableColleague|signOutColleague|setAccuracy|correctLocation"
          + "|(askFor|withdraw|hold|release)Erasure)$"),
  /** Anything else. */
  CHANGE("^$");

  private final String pattern;
  private final Pattern compiled;

  AuditKind(String pattern) {
    this.pattern = pattern;
    this.compiled = Pattern.compile(pattern);
  }

  /** The kind of an action. */
  public static AuditKind of(String action) {
    for (AuditKind kind : values()) {
      if (kind != CHANGE && kind.compiled.matcher(action).find()) {
        return kind;
      }
    }
    return CHANGE;
  }

  /** A condition in SQL on the column {@code action}. */
  String condition() {
    if (this != CHANGE) {
      return "e.action ~ '" + pattern + "'";
    }
    return Arrays.stream(values())
        .filter(kind -> kind != CHANGE)
        .map(kind -> "e.action !~ '" + kind.pattern + "'")
        .collect(Collectors.joining(" and "));
  }
}
