package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.identity.entity.RelyingParty;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What passkeys do to sessions. */
@ApplicationScoped
public class PasskeySignIn {

  @Inject private SignIn signIn;
  @Inject private Passkeys passkeys;
  @Inject private SecondFactors factors;
  @Inject private FailedSignIns failures;

  /**
   * Signs in whoever holds the key, to the practice joined first.
   *
   * @throws com.medspasync.app.rest.UnauthenticatedException whatever is wrong
   */
  public SignIn.Credentials with(Passkeys.Answer answer, RelyingParty party, Origin origin)
      throws SQLException {
    UUID person;
    try {
      person = passkeys.signedIn(answer, party);
    } catch (UnauthenticatedException refused) {
      failures.passkey(passkeys.holder(answer), answer.credentialId(), origin);
      throw refused;
    }
    return signIn.byPasskey(person, origin);
  }

  /**
   * Keeps a new key. Every other session of the person ends.
   *
   * @return recovery codes, if it is the first thing that the person has besides the password
   */
  public SignIn.Protected withNew(
      Caller caller, Passkeys.NewKey key, RelyingParty party, Origin origin) throws SQLException {
    boolean first = !factors.has(caller.person());
    passkeys.register(caller.person(), key, party, origin.language());
    List<String> codes = first ? factors.firstCodes(caller.person()) : List.of();
    return new SignIn.Protected(codes, signIn.anew(caller, true, "passkey added", origin));
  }

  /**
   * Removes a key. Every session of the person ends; the answer begins a new one.
   *
   * @throws DomainException CONFLICT when it is the last second factor and a practice asks for one
   */
  public SignIn.Credentials without(Caller caller, UUID key, Origin origin) throws SQLException {
    SecondFactors.Standing standing = factors.of(caller.person());
    boolean last = standing.authenticatorSince().isEmpty() && standing.passkeys() == 1;
    if (last) {
      signIn.refuseWhereRequired(caller);
    }
    if (!passkeys.remove(caller.person(), key, origin.language())) {
      throw new DomainException(
          DomainException.Kind.NOT_FOUND,
          "identity.no-such-passkey",
          "You have no passkey with this id.");
    }
    if (last) {
      factors.forgetCodes(caller.person());
    }
    return signIn.anew(caller, caller.secondFactor() && !last, "passkey removed", origin);
  }

  /**
   * The caller shows once more who she is.
   *
   * @return as {@link SignIn#prove} does
   */
  public Optional<SignIn.Credentials> prove(
      Caller caller, Passkeys.Answer answer, RelyingParty party, Optional<String> refreshToken)
      throws SQLException {
    passkeys.prove(caller.person(), answer, party);
    return signIn.proven(caller, refreshToken);
  }
}
