package com.medspasync.app.oidc;

import org.jspecify.annotations.Nullable;

/** A provider did not say who somebody is, or not in a way that can be believed. */
public class OidcException extends Exception {

  /** What went wrong; for people, and in the order in which a sign-in can fail. */
  public enum Reason {
    /** The issuer's address is not one that we send anything to. */
    ADDRESS_REFUSED,

    /** Nothing answers there. */
    UNREACHABLE,

    /** What answers is no OpenID Connect provider. */
    NO_PROVIDER,

    /** It calls itself by another name. */
    OTHER_ISSUER,

    /** It lacks something without which nobody signs in here: the code flow, an algorithm. */
    UNFIT,

    /** The provider let the person go back without saying who she is. */
    DECLINED,

    /** It does not know us by this id and secret, or not this code. */
    CODE_REFUSED,

    /** What it says does not hold: signature, addressee, time or question are not right. */
    NOT_BELIEVED,

    /** It has not made sure that the mailbox is the person's. */
    EMAIL_UNVERIFIED
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  OidcException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
