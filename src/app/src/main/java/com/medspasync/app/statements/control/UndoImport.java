package com.medspasync.app.statements.control;

import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Takes an import back, as if its files had never been uploaded. What another import brought too
 * stays.
 */
@Dependent
public class UndoImport {

  private final Imports imports;
  private final StatementLines lines;
  private final Duplicates duplicates;
  private final LinesInUse inUse;
  private final Event<LinesChanged> changes;

  @Inject
  public UndoImport(
      Imports imports,
      StatementLines lines,
      Duplicates duplicates,
      LinesInUse inUse,
      Event<LinesChanged> changes) {
    this.imports = imports;
    this.lines = lines;
    this.duplicates = duplicates;
    this.inUse = inUse;
    this.changes = changes;
  }

  /**
   * @throws DomainException {@code imports.busy} while it is worked on, {@code
   *     imports.has-decisions} when decisions rest on its lines
   */
  public void undo(UUID id, Actor actor) {
    lines.takeTurn();
    StatementImport found = imports.lock(id);
    switch (found.status()) {
      case UNDONE -> {}
      case QUEUED, READING, READY, RECONCILING ->
          throw new DomainException(
              DomainException.Kind.CONFLICT,
              "imports.busy",
              "This import is still being worked on. Undo it when it is done.");
      case NEEDS_ANSWER, DONE, FAILED -> takeBack(id, actor);
    }
  }

  private void takeBack(UUID id, Actor actor) {
    duplicates.takeOver(id, actor);
    long decisions = inUse.decisionsOn(id);
    if (decisions > 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "imports.has-decisions",
          decisions
              + (decisions == 1 ? " decision rests" : " decisions rest")
              + " on lines of this import. Undo the decisions first.");
    }
    lines.deactivate(id);
    imports.undone(id);
    changes.fire(new LinesChanged(null, actor));
  }
}
