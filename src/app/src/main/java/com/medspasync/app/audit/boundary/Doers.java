package com.medspasync.app.audit.boundary;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.web.RequestId;
import com.medspasync.app.web.Transport;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who does something by a request. */
final class Doers {

  private Doers() {}

  static Doer of(Caller caller, HttpServletRequest request) {
    return new Doer(
        DoerKind.PERSON,
        Optional.of(caller.person()),
        caller.role().name(),
        Transport.of(request).address(),
        RequestId.current());
  }
}
