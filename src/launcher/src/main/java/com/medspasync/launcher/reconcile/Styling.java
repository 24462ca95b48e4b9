package com.medspasync.launcher.reconcile;

import java.util.Map;

/**
 * How text is set off on a terminal. Plain where nobody looks, or where {@code NO_COLOR} asks for
 * it.
 *
 * @param colours whether escape sequences may be written
 */
record Styling(boolean colours) {

  private static final String RESET = "\u001b[0m";

  static final Styling PLAIN = new Styling(false);

  /**
   * @param terminal whether a person reads this stream
   * @param environment variables of the process
   * @see <a href="https://no-color.org">no-color.org</a>
   */
  static Styling of(boolean terminal, Map<String, String> environment) {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Styling(terminal && !refused);
  }

  String heading(String text) {
    return wrapped("\u001b[1m", text);
  }

  String quiet(String text) {
    return wrapped("\u001b[2m", text);
  }

  String loss(String text) {
    return wrapped("\u001b[31m", text);
  }

  String attention(String text) {
    return wrapped("\u001b[33m", text);
  }

  String good(String text) {
    return wrapped("\u001b[32m", text);
  }

  private String wrapped(String start, String text) {
    return colours ? start + text + RESET : text;
  }
}
