package com.medspasync.app.privacyrequests.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may be meant by some words.
 *
 * @param clients those of whom a phone number or an address is known, by name
 * @param lines those with no more than a name: each may be about somebody else
 */
public record FoundClients(List<FoundClient> clients, List<NameOnly> lines) {

  public FoundClients {
    clients = List.copyOf(clients);
    lines = List.copyOf(lines);
  }

  /**
   * Somebody whom all lines call by the same name, phone and address.
   *
   * @param id blind index of these, the same whenever they are
   * @param names as written; the same goes for the other texts
   * @param lines how many there are, those that count no more included
   * @param from day of the first; absent where only client lists know her
   * @param sameAs others of the list whom the spa takes for the same person
   */
  public record FoundClient(
      UUID id,
      List<String> names,
      List<String> phones,
      List<String> emails,
      List<String> numbers,
      List<String> locations,
      int lines,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<UUID> sameAs) {}

  /**
   * A line with no more than a name.
   *
   * @param line as it was read last
   * @param item what it is about, in a few words
   * @param sameAs clients of the list about whom the spa takes it to be
   */
  public record NameOnly(KeptLine line, String item, List<UUID> sameAs) {}
}
