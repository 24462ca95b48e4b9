package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.SaleLine;
import org.jspecify.annotations.Nullable;

/**
 * Money off that the point of sale gave in the name of a programme.
 *
 * @param treatment the treatment it belongs to
 * @param program programme that the label names
 * @param amountMinor money off, positive
 * @param labelled whether the point of sale names the programme; otherwise product and amount
 *     suggest it
 * @param carrier separate record that carries the reduction, {@code null} when it is on the
 *     treatment or a tender
 */
public record GivenReward(
    Treatment treatment,
    Program program,
    long amountMinor,
    boolean labelled,
    @Nullable SaleLine carrier) {}
