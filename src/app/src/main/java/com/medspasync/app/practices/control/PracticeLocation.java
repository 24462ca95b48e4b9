package com.medspasync.app.practices.control;

import com.medspasync.reconciliation.model.Location;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A place of the practice as it is kept.
 *
 * @param code short code used in results, such as {@code L1}
 * @param timeZone zone of its business days
 * @param posFile base name of its sales file, empty when unknown
 * @param cardProcessor slug of the processor of its terminal, empty when unknown
 * @param edited whether a person corrected it, so that files no longer change it
 * @param version grows with each change
 */
public record PracticeLocation(
    UUID id,
    String code,
    String name,
    String timeZone,
    String posFile,
    String cardProcessor,
    boolean edited,
    int version) {

  /** Prefix of the public form of a location's id. */
  public static final String PREFIX = "loc";

  /** The form in which readers and engine know it. */
  public Location toStatement() {
    return new Location(code, name, ZoneId.of(timeZone), posFile, cardProcessor);
  }
}
