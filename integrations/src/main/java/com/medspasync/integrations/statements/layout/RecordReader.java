package com.medspasync.integrations.statements.layout;

/** Makes canonical lines of the rows of one file. */
public interface RecordReader {

  /** Whether rows must be shown to {@link #survey} before any is read. */
  default boolean needsSurvey() {
    return false;
  }

  /** Sees a data row before reading starts; rows that cannot be read are passed over. */
  default void survey(Cells row) throws CellException {}

  /** Makes lines of one row. */
  Outcome read(Cells row, CanonicalSink out) throws CellException;

  /** What became of a row. */
  enum Outcome {
    READ,
    /** Not data for us: not completed, not needed. */
    SKIPPED,
    /** Read, but its money never counted. */
    READ_VOID,
    /** Read; a gratuity, which some systems leave out of their totals. */
    READ_GRATUITY
  }
}
