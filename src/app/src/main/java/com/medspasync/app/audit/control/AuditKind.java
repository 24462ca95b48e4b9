package com.medspasync.app.audit.control;

import java.util.regex.Pattern;

/** What sort of thing was done, by the name of the operation. */
public enum AuditKind {
  /** A list or an item was shown. */
  READ("^(get|list)"),
  /** A file was downloaded. */
  EXPORT("^(export|download)"),
  /** Sessions, passwords, second factors, who works here and as what. */
  ACCESS(
      "^(signIn|signOut|switchTenant|bootstrap|changePassword|prove|proveWithPasskey|addPasskey"
          + "|removePasskey|confirmAuthenticator|removeAuthenticator|renewRecoveryCodes|endDevice"
          + "|endOtherDevices|changeRole|disableColleague|enableColleague|signOutColleague|invite"
          + "|resendInvitation|withdrawInvitation|acceptInvitation)$"),
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
    return "e.action !~ '"
        + READ.pattern
        + "' and e.action !~ '"
        + EXPORT.pattern
        + "' and e.action !~ '"
        + ACCESS.pattern
        + "'";
  }
}
