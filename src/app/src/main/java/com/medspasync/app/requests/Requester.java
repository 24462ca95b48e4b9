package com.medspasync.app.requests;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Money;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Who asks, and for which spa. */
@RequestScoped
public class Requester {

  @Inject private CurrentCaller caller;
  @Inject private Tenants tenants;

  private @Nullable Tenant tenant;

  /** The person to whom changes are put down. */
  public Actor actor() {
    Caller known = caller.get();
    return new Actor(known.person(), known.name());
  }

  public Tenant tenant() {
    if (tenant == null) {
      tenant = load();
    }
    return tenant;
  }

  public Currency currency() {
    return tenant().currency();
  }

  public Money money(long minor) {
    return new Money(minor, currency());
  }

  public @Nullable Money moneyOrNone(@Nullable Long minor) {
    return minor == null ? null : money(minor);
  }

  private Tenant load() {
    try {
      return tenants.get(caller.get().tenant());
    } catch (SQLException e) {
      throw new DomainException(
          DomainException.Kind.UPSTREAM,
          "tenants.unavailable",
          "The database does not answer. Try again in a moment.",
          e);
    }
  }
}
