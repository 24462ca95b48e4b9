package com.medspasync.reconciliation.claims;

import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.RewardCategory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of rewards lines before any sale is looked at. */
public interface ScreenedClaims {

  /** The members whom the lines name. */
  Persons members();

  /** Why a line matches no sale whatever the point of sale says, if it is so. */
  Optional<RewardCategory> screenedAs(Claim claim);

  /** The line that a screened line undoes or repeats, or that undoes it. */
  @Nullable RewardLine related(Claim claim);
}
