package com.medspasync.app.limits;

import java.util.Locale;

/** What requests are counted under. */
enum Budget {
  /** Of a place on the network, signed in or not. */
  ADDRESS("From this place"),
  /** Of somebody who is signed in. */
  PERSON("In your name"),
  /** Of all the people of a practice together. */
  PRACTICE("In your practice"),
  /** Of somebody who has much done at once. */
  COSTLY("In your name");

  private final String whose;

  Budget(String whose) {
    this.whose = whose;
  }

  /** As it stands in answers. */
  String policy() {
    return name().toLowerCase(Locale.ROOT);
  }

  String refusal() {
    return whose + " more was asked for than is answered in a minute. Wait a little, then go on.";
  }
}
