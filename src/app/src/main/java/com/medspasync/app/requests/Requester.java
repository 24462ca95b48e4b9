package com.medspasync.app.requests;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.kernel.Money;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Who asks, and for which spa. */
@RequestScoped
public class Requester {

  @Inject private CurrentCaller caller;

  /** The person to whom changes are put down. */
  public Actor actor() {
    Caller known = caller.get();
    return new Actor(known.person(), known.name());
  }

  public TenantId tenant() {
    return caller.get().tenant();
  }

  /** The spa's. */
  public Currency currency() {
    return caller.get().currency();
  }

  public Money money(long minor) {
    return new Money(minor, currency());
  }

  public @Nullable Money moneyOrNone(@Nullable Long minor) {
    return minor == null ? null : money(minor);
  }
}
