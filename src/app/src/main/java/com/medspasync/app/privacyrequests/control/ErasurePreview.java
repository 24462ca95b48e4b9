package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.privacyrequests.entity.LegalHold;
import java.util.List;

/**
 * What the erasure of a client would touch.
 *
 * @param lines those that lose their client
 * @param files originals that are removed, since they name her
 * @param matches proposals that lose the values that were compared
 * @param exceptions those about her lines, which stay without her
 * @param notes notes about her lines, which are emptied
 * @param copies copies of the practice that can be downloaded no more
 * @param unreadFiles files that nobody could read so far, so that it is not known whom they name
 * @param holds what forbids it
 */
public record ErasurePreview(
    long lines,
    long files,
    long matches,
    long exceptions,
    long notes,
    long copies,
    long unreadFiles,
    List<LegalHold> holds) {

  public ErasurePreview {
    holds = List.copyOf(holds);
  }
}
