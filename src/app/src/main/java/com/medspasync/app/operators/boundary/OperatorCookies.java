package com.medspasync.app.operators.boundary;

import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.web.Transport;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies of an operator's session. None is called like a practice's, and no other site's page
 * makes a browser send them, not even by a link.
 */
final class OperatorCookies {

  private static final String SESSION = "msp_operator";
  private static final String CSRF = "msp_operator_csrf";
  private static final String HOST_PREFIX = "__Host-";

  private final HttpServletRequest request;
  private final boolean encrypted;
  private final Clock clock;

  OperatorCookies(HttpServletRequest request, Clock clock) {
    this.request = request;
    this.encrypted = Transport.of(request).encrypted();
    this.clock = clock;
  }

  Optional<String> session() {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(named(SESSION)))
            .map(Cookie::getValue)
            .findFirst();
  }

  NewCookie[] of(String token, String csrfToken, OnDuty operator) {
    return new NewCookie[] {
      cookie(named(SESSION), token, operator.endsAt(), true),
      cookie(named(CSRF), csrfToken, operator.endsAt(), false)
    };
  }

  NewCookie[] gone() {
    return new NewCookie[] {
      cookie(named(SESSION), "", Instant.EPOCH, true), cookie(named(CSRF), "", Instant.EPOCH, false)
    };
  }

  private String named(String name) {
    return encrypted ? HOST_PREFIX + name : name;
  }

  private NewCookie cookie(String name, String value, Instant end, boolean hidden) {
    Duration left = Duration.between(clock.instant(), end);
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge((int) Math.max(0, left.toSeconds()))
        .httpOnly(hidden)
        .secure(encrypted)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
