package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.Program;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * What one client had at one location on one day, on one or several invoices.
 *
 * @param index position in the {@link VisitBook}
 * @param location code of the location
 * @param day business day
 * @param at time of the first record; midnight where the file has a day only
 * @param client number of the client in the directory, -1 when unnamed
 * @param voided whether these records were voided; they are kept apart from those that count
 * @param treatments services and articles, in the order of file and line
 * @param rewards money off in the name of programmes
 */
public record Visit(
    int index,
    String location,
    LocalDate day,
    LocalDateTime at,
    int client,
    boolean voided,
    List<Treatment> treatments,
    List<GivenReward> rewards) {

  public Visit {
    treatments = List.copyOf(treatments);
    rewards = List.copyOf(rewards);
  }

  /** The same visit at another position. */
  public Visit numbered(int position) {
    return new Visit(position, location, day, at, client, voided, treatments, rewards);
  }

  /** Whether the time of day is known. */
  public boolean isTimed() {
    return !at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Money off in the name of a programme. */
  public long rewardMinor(Program program) {
    long sum = 0;
    for (GivenReward reward : rewards) {
      if (reward.program() == program) {
        sum += reward.amountMinor();
      }
    }
    return sum;
  }

  /**
   * Whether money off in the name of a programme may come to an amount, where a label leaves open
   * how much of a discount is a reward.
   */
  public boolean mayReward(Program program, long amountMinor) {
    long sum = rewardMinor(program);
    if (sum == amountMinor) {
      return amountMinor > 0;
    }
    for (GivenReward reward : rewards) {
      if (reward.program() == program
          && reward.otherwise().contains(amountMinor - sum + reward.amountMinor())) {
        return true;
      }
    }
    return false;
  }

  /** Money off in the name of any programme. */
  public long rewardMinor() {
    long sum = 0;
    for (GivenReward reward : rewards) {
      sum += reward.amountMinor();
    }
    return sum;
  }
}
