package com.medspasync.app.audit.boundary;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.web.RequestId;
import com.medspasync.app.web.Transport;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** Who does something by a request. */
final class Doers {

  /** Under which name details say which operator it was. */
  private static final String BY = "by";

  private Doers() {}

  /** Support is an operator, and stands in the record as one: it is nobody of the practice. */
  static Doer of(Caller caller, HttpServletRequest request) {
    boolean member = caller.role().isOfMembers();
    return new Doer(
        member ? DoerKind.PERSON : DoerKind.OPERATOR,
        member ? Optional.of(caller.person()) : Optional.empty(),
        caller.role().name(),
        Transport.of(request).address(),
        RequestId.current());
  }

  /** What details say of whoever has no place of her own in an event: which operator it was. */
  static Map<String, String> facts(Caller caller) {
    return caller.role().isOfMembers() ? Map.of() : Map.of(BY, caller.publicId());
  }
}
