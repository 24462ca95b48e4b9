package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.identity.entity.RelyingParty;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.web.Transport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;

/** Where requests come from. */
final class Origins {

  private Origins() {}

  static Origin of(HttpServletRequest request) {
    return new Origin(
        Transport.of(request).address(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
        language(request));
  }

  /**
   * Our pages as this browser knows them. Whoever sends another Host than its browser shows is
   * found out by the origin that the browser writes into what a passkey signs.
   */
  static RelyingParty relyingParty(HttpServletRequest request) {
    String scheme = Transport.of(request).encrypted() ? "https" : "http";
    String authority =
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), request.getServerName())
            .toLowerCase(Locale.ROOT);
    return new RelyingParty(
        scheme + "://" + authority, request.getServerName().toLowerCase(Locale.ROOT));
  }

  /** The language that the caller reads, of those we write. */
  static Language language(HttpServletRequest request) {
    return Language.of(Collections.list(request.getLocales()));
  }
}
