package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.web.Transport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/** Where requests come from. */
final class Origins {

  private Origins() {}

  static Origin of(HttpServletRequest request) {
    return new Origin(
        Transport.of(request).address(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
  }
}
