package com.medspasync.systemtests;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device of the browser's own that keeps passkeys and needs no finger to unlock them. */
final class VirtualKey {

  private VirtualKey() {}

  /** Plugs one in; it stays as long as the page. */
  static void on(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    browser.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}
