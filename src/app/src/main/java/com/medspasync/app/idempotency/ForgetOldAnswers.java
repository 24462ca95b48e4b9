package com.medspasync.app.idempotency;

import com.medspasync.app.jobs.control.Chore;
import com.medspasync.app.persistence.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Removes answers that are too old to be asked for again. */
@Dependent
public class ForgetOldAnswers implements Chore {

  private final StoredAnswers answers;
  private final Transactions transactions;

  @Inject
  public ForgetOldAnswers(StoredAnswers answers, Transactions transactions) {
    this.answers = answers;
    this.transactions = transactions;
  }

  @Override
  public void run() {
    transactions.required(answers::forgetOld);
  }
}
