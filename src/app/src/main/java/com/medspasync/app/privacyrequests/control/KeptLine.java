package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.statements.control.ClientMarks;
import com.medspasync.app.statements.control.SearchText;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is kept, with the client in the open. A record that two files hold is two of these,
 * and so is one that a newer file changed.
 *
 * @param seq place among the lines of its file
 * @param sheet the sheet of a workbook with several; empty otherwise
 * @param current whether it counts; another one with its key does otherwise, or its file was undone
 * @param day business day; {@code null} of an entry of a client list
 * @param source who wrote it: {@code pos}, a programme or a processor
 * @param reference number of the document; empty of an entry of a client list
 * @param document what it says, as JSON
 */
public record KeptLine(
    UUID key,
    LineKind kind,
    UUID fileId,
    int seq,
    String file,
    String sheet,
    int line,
    boolean current,
    @Nullable LocalDate day,
    String location,
    String source,
    String reference,
    long amountMinor,
    Person person,
    String document) {

  /** Whom it names. */
  ClientMarks.Named named() {
    return new ClientMarks.Named(key, person);
  }

  /** What it calls its client, as the search knows her. */
  String client() {
    return SearchText.of(person);
  }

  /** Whether it says no more of its client than a name, which others may have, too. */
  boolean isNameOnly() {
    return person.email().isBlank() && person.phone().chars().noneMatch(Character::isDigit);
  }
}
