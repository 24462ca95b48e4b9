package com.medspasync.app.testing;

import com.medspasync.app.statements.control.LinesChanged;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Hands events straight to their observer, as the container does within a transaction. */
record ObservedBy(Consumer<LinesChanged> observer) implements Event<LinesChanged> {

  @Override
  public void fire(LinesChanged event) {
    observer.accept(event);
  }

  @Override
  public <U extends LinesChanged> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends LinesChanged> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<LinesChanged> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends LinesChanged> Event<U> select(Class<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends LinesChanged> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
