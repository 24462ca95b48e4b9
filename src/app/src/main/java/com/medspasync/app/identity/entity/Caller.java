package com.medspasync.app.identity.entity;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.operators.Operator;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * Who sent the request, as far as it has been proven.
 *
 * @param person whose account it is; of support, the operator's
 * @param tenant the spa the caller works in with this request
 * @param suspended whether the spa is closed: nothing of it can be reached
 * @param currency of the spa
 * @param standing what the caller is there, and of how much of it
 * @param session the sign-in that the request belongs to
 * @param secondFactor whether more than a password was given in this session
 * @param provenAt when the person last gave a password or a code in this session
 */
public record Caller(
    UUID person,
    String name,
    String email,
    TenantId tenant,
    boolean suspended,
    Currency currency,
    Standing standing,
    UUID session,
    Protection protection,
    boolean secondFactor,
    Instant provenAt) {

  public Role role() {
    return standing.role();
  }

  public Reach reach() {
    return standing.reach();
  }

  /** The public id of whoever it is. */
  public String publicId() {
    return TypedId.format(role().isOfMembers() ? Person.PREFIX : Operator.PREFIX, person);
  }
}
