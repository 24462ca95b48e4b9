package com.medspasync.reconciliation.settlement;

import java.util.List;

/**
 * The tariffs that a processor's fees follow, as its own entries show them.
 *
 * @param processor slug of the processor
 * @param tariffs tariffs, the one that most charges follow first
 * @param charges charges with a fee
 * @param explained charges whose fee one of the tariffs gives to the cent
 */
public record FeeSchedule(String processor, List<Tariff> tariffs, int charges, int explained) {

  public FeeSchedule {
    tariffs = List.copyOf(tariffs);
  }
}
