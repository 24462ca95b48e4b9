package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.SaleLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money off that the point of sale gave in the name of a programme.
 *
 * @param treatment the treatment it belongs to
 * @param program programme that the label names
 * @param amountMinor money off, positive
 * @param otherwise other amounts that it may be, where the discount also holds a house discount or
 *     has no label; 0 when it may be no reward at all
 * @param labelled whether the point of sale names the programme; otherwise product and amount
 *     suggest it
 * @param carrier separate record that carries the reduction, {@code null} when it is on the
 *     treatment or a tender
 */
public record GivenReward(
    Treatment treatment,
    Program program,
    long amountMinor,
    List<Long> otherwise,
    boolean labelled,
    @Nullable SaleLine carrier) {

  public GivenReward {
    otherwise = List.copyOf(otherwise);
  }
}
