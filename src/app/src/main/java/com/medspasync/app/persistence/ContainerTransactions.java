package com.medspasync.app.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Transactions of the container. */
@Dependent
public class ContainerTransactions implements Transactions {

  private final UserTransaction transaction;

  @Inject
  public ContainerTransactions(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public <T> T required(Supplier<T> work) {
    try {
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        return work.get();
      }
      transaction.begin();
      return committed(work);
    } catch (SystemException
        | NotSupportedException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new TransactionFailedException(e);
    }
  }

  private <T> T committed(Supplier<T> work)
      throws SystemException,
          RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (done) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    }
  }

  /** What was done could not be committed; nothing of it is kept. */
  public static final class TransactionFailedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TransactionFailedException(Exception cause) {
      super("The transaction could not be completed", cause);
    }
  }
}
