package com.medspasync.app.trail;

/** What somebody showed, or tried to show, to sign in. */
public enum SignInMeans {
  PASSWORD,
  CODE,
  LINK,
  PASSKEY,
  PROVIDER
}
