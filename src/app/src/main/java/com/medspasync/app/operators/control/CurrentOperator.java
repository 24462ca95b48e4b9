package com.medspasync.app.operators.control;

import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.app.web.CallerId;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.operators.Operator;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator who sent the request under way. */
@RequestScoped
public class CurrentOperator {

  private @Nullable OnDuty operator;

  /** Set once, by whoever has verified it. */
  public void set(OnDuty verified) {
    operator = verified;
    CallerId.note(TypedId.format(Operator.PREFIX, verified.operator()));
  }

  public Optional<OnDuty> find() {
    return Optional.ofNullable(operator);
  }

  /**
   * @throws UnauthenticatedException when none is signed in
   */
  public OnDuty get() {
    return find()
        .orElseThrow(
            () -> new UnauthenticatedException("operators.signed-out", "Sign in to go on."));
  }
}
