package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.Challenges;
import com.medspasync.app.identity.control.KnownDevices;
import com.medspasync.app.identity.control.SealedNotes;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.control.SupportDoor;
import com.medspasync.app.web.Transport;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The cookies of a session. Over https their names bind them to this very host; over http, which is
 * answered on this machine only, browsers would refuse such names.
 */
final class SessionCookies {

  /** Readable by the staff app, which repeats it in a header. */
  static final String CSRF = "msp_csrf";

  private static final String ACCESS = "msp_access";
  private static final String REFRESH = "msp_refresh";
  private static final String CHALLENGE = "msp_challenge";
  private static final String DEVICE = "msp_device";
  private static final String JOURNEY = "msp_journey";
  private static final String ACCOUNT = "msp_account";
  private static final String HOST_PREFIX = "__Host-";

  private final boolean encrypted;
  private final Clock clock;

  SessionCookies(Transport transport, Clock clock) {
    this.encrypted = transport.encrypted();
    this.clock = clock;
  }

  Optional<String> access(HttpHeaders headers) {
    return read(headers, ACCESS);
  }

  Optional<String> refresh(HttpHeaders headers) {
    return read(headers, REFRESH);
  }

  Optional<String> challenge(HttpHeaders headers) {
    return read(headers, CHALLENGE);
  }

  Optional<String> device(HttpHeaders headers) {
    return read(headers, DEVICE);
  }

  /** What the browser keeps on its way to a provider and back. */
  Optional<String> journey(HttpHeaders headers) {
    return read(headers, JOURNEY);
  }

  /** The account with a provider that waits to be connected. */
  Optional<String> account(HttpHeaders headers) {
    return read(headers, ACCOUNT);
  }

  NewCookie ofJourney(SealedNotes.Note journey) {
    return cookie(named(JOURNEY), journey.text(), journey.endsAt(), true);
  }

  NewCookie journeyGone() {
    return cookie(named(JOURNEY), "", Instant.EPOCH, true);
  }

  NewCookie ofAccount(SealedNotes.Note account) {
    return cookie(named(ACCOUNT), account.text(), account.endsAt(), true);
  }

  NewCookie accountGone() {
    return cookie(named(ACCOUNT), "", Instant.EPOCH, true);
  }

  /** Outlives sessions and signing out. */
  NewCookie of(KnownDevices.Device device) {
    return cookie(named(DEVICE), device.token(), device.endsAt(), true);
  }

  NewCookie of(Challenges.Challenge challenge) {
    return cookie(named(CHALLENGE), challenge.token(), challenge.endsAt(), true);
  }

  NewCookie[] of(SignIn.Credentials credentials) {
    return new NewCookie[] {
      cookie(named(ACCESS), credentials.accessToken(), credentials.accessEndsAt(), true),
      cookie(named(REFRESH), credentials.refreshToken(), credentials.sessionEndsAt(), true),
      cookie(named(CSRF), credentials.csrfToken(), credentials.sessionEndsAt(), false),
      cookie(named(CHALLENGE), "", Instant.EPOCH, true)
    };
  }

  /** The answer to a proof that went well: nothing but new cookies, where there were any. */
  Response renewed(Optional<SignIn.Credentials> credentials) {
    Response.ResponseBuilder answer = Response.noContent();
    credentials.ifPresent(renewed -> answer.cookie(of(renewed)));
    return answer.build();
  }

  /** A visit has no refresh token: it ends when it ends. */
  NewCookie[] of(SupportDoor.Visit visit, String csrfToken) {
    return new NewCookie[] {
      cookie(named(ACCESS), visit.token(), visit.endsAt(), true),
      cookie(named(REFRESH), "", Instant.EPOCH, true),
      cookie(named(CSRF), csrfToken, visit.endsAt(), false),
      cookie(named(CHALLENGE), "", Instant.EPOCH, true)
    };
  }

  NewCookie[] gone() {
    return new NewCookie[] {
      cookie(named(ACCESS), "", Instant.EPOCH, true),
      cookie(named(REFRESH), "", Instant.EPOCH, true),
      cookie(named(CSRF), "", Instant.EPOCH, false),
      accountGone()
    };
  }

  private Optional<String> read(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getCookies().get(named(name))).map(Cookie::getValue);
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
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
