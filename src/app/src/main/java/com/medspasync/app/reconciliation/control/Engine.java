package com.medspasync.app.reconciliation.control;

import com.medspasync.reconciliation.Reconciler;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the engine. */
@Dependent
public class Engine {

  @Produces
  @Singleton
  static Reconciler reconciler() {
    return new StandardReconciler();
  }
}
