package com.medspasync.app.erasure.control;

import com.medspasync.app.erasure.entity.ErasureRequest;
import com.medspasync.app.persistence.Platform;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Writes to owners once more shortly before the waiting time is over. */
@Dependent
public class RemindOfErasures {

  private final Jdbi sql;
  private final ErasureRequests requests;
  private final ErasureLetters letters;

  @Inject
  public RemindOfErasures(@Platform Jdbi sql, ErasureRequests requests, ErasureLetters letters) {
    this.sql = sql;
    this.requests = requests;
    this.letters = letters;
  }

  /** Reminds of all that are near; of each once, on whichever node. */
  public void remind() {
    try {
      sql.useTransaction(handle -> {
        for (ErasureRequest near : requests.remind(handle)) {
          letters.toOwners(handle, near.practice(), ErasureLetter.About.NEAR);
        }
      });
    } catch (SQLException e) {
      throw new IllegalStateException("Nobody can be reminded of an erasure", e);
    }
  }
}
