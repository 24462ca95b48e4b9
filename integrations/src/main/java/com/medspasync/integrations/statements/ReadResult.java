package com.medspasync.integrations.statements;

import com.medspasync.reconciliation.model.Statements;
import java.util.List;

/**
 * Everything that was read from a set of files.
 *
 * @param statements canonical lines of all files
 * @param reports one report per file, in the order of their names
 */
public record ReadResult(Statements statements, List<FileReport> reports) {

  public ReadResult {
    reports = List.copyOf(reports);
  }
}
