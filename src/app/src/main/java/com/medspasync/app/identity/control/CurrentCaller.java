package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Permissions;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.app.web.CallerId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way. */
@RequestScoped
public class CurrentCaller {

  @Inject private Permissions permissions;

  private @Nullable Caller caller;

  /** Set once, by whoever has verified the caller. */
  public void set(Caller verified) {
    caller = verified;
    CallerId.note(verified.publicId());
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /**
   * @throws UnauthenticatedException when nobody is signed in
   */
  public Caller get() {
    return find()
        .orElseThrow(
            () -> new UnauthenticatedException("identity.signed-out", "Sign in to go on."));
  }

  /** Whether somebody is signed in who has the permission. */
  public boolean may(String permission) {
    return find().map(known -> permissions.allows(known.standing(), permission)).orElse(false);
  }
}
