package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.KnownDevices;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.control.SupportDoor;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.web.Transport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * What happens to a browser in which somebody signs in, by whatever means: what it was signed in to
 * before ends, it has the cookies of the new session, and is known from now on.
 */
@RequestScoped
public class Entrance {

  @Inject private SignIn signIn;
  @Inject private KnownDevices devices;
  @Inject private SupportDoor support;
  @Inject private CurrentCaller caller;
  @Inject private SessionView view;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  /** Answers somebody who is in by the session that began. */
  Response letIn(SignIn.Credentials credentials, HttpHeaders headers, NewCookie... more)
      throws SQLException {
    endFormer(headers);
    SessionCookies cookies = new SessionCookies(Transport.of(request), clock);
    KnownDevices.Device device =
        devices.remember(cookies.device(headers), credentials.caller(), Origins.of(request));
    return Response.ok(view.of(credentials.caller(), credentials.accessEndsAt()))
        .cookie(cookies.of(credentials))
        .cookie(cookies.of(device))
        .cookie(more)
        .build();
  }

  /** Nobody may go on by tokens that the browser has thrown away. */
  void endFormer(HttpHeaders headers) throws SQLException {
    caller.find().ifPresent(support::leave);
    Origin origin = Origins.of(request);
    Optional<String> former = new SessionCookies(Transport.of(request), clock).refresh(headers);
    if (former.isPresent()) {
      signIn.replaced(former.get(), origin);
    }
  }
}
