package com.medspasync.app.operators.boundary;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.web.Transport;
import com.medspasync.tenants.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/** What requests to the console say. */
public final class ConsoleRequests {

  private ConsoleRequests() {}

  public static Origin origin(HttpServletRequest request) {
    return new Origin(
        Transport.of(request).address(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
  }

  /**
   * @throws com.medspasync.kernel.DomainException NOT_FOUND when the text is no id
   */
  public static TenantId practice(String text) {
    return new TenantId(Ids.inPath(TenantId.PREFIX, text));
  }
}
