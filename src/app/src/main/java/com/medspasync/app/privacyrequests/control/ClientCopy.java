package com.medspasync.app.privacyrequests.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practice holds about a client, as it is handed to her. The file {@code
 * client-copy.schema.json} describes it for whoever reads it. Amounts are whole minor units.
 *
 * @param format which description holds
 * @param request id of the request
 * @param currency of all amounts
 * @param people what the practice's systems call her
 * @param lines what they wrote down about her
 */
record ClientCopy(
    String format,
    String request,
    Instant madeAt,
    String currency,
    List<Spelling> people,
    List<Line> lines,
    List<Match> matches,
    List<Finding> exceptions,
    List<Note> decisions,
    List<Issue> issues,
    List<Pair> pairs,
    List<Learned> learned) {

  static final String FORMAT = "medspasync-client-copy/2";

  /**
   * What a system calls her.
   *
   * @param source {@code pos}, a programme or a processor
   */
  record Spelling(
      String source,
      String location,
      String name,
      String given,
      String family,
      String phone,
      String email,
      String memberNumber) {

    static Spelling of(KeptLine line) {
      Person person = line.person();
      return new Spelling(
          line.source(),
          line.location(),
          person.name(),
          person.given(),
          person.family(),
          person.phone(),
          person.email(),
          person.memberId());
    }
  }

  /**
   * A record of a file.
   *
   * @param counts whether it counts; otherwise a newer state of it does, or its file was taken back
   * @param content all that the record says
   */
  record Line(
      String id,
      String kind,
      String file,
      String sheet,
      int row,
      boolean counts,
      @Nullable LocalDate day,
      String location,
      String source,
      String reference,
      long amountMinor,
      JsonNode content) {

    static Line of(KeptLine line) {
      return new Line(
          ClientCopy.id(line.key()),
          line.kind().name(),
          line.file(),
          line.sheet(),
          line.line(),
          line.current(),
          line.day(),
          line.location(),
          line.source(),
          line.reference(),
          line.amountMinor(),
          CanonicalJson.tree(line.document()));
    }
  }

  /**
   * What a line of a programme or processor was found to belong to.
   *
   * @param links those of her lines that it is linked with
   */
  record Match(String line, String status, String category, long moneyMinor, List<String> links) {}

  /** Something about a line of hers that does not add up. */
  record Finding(
      String line,
      String kind,
      String category,
      String status,
      @Nullable LocalDate day,
      @Nullable Long posMinor,
      @Nullable Long programMinor,
      long atStakeMinor) {}

  /** What somebody of the practice decided about a line of hers. */
  record Note(
      String line, String action, @Nullable String category, @Nullable String note, Instant at) {}

  /** What was found about a row when its file was read. */
  record Issue(String file, int row, String title, String message) {}

  /**
   * That an entry of a client list with her in it may be the same person as another one.
   *
   * @param lines those of the two that are hers
   * @param probability that they are, in [0, 1]
   */
  record Pair(List<String> lines, String status, double probability) {}

  /**
   * What people's decisions about her lines say of her: that one name of hers stands for another.
   *
   * @param belief how probable it is, in [0, 1)
   */
  record Learned(String name, String other, double belief, boolean inForce) {}

  /** The public form of a line's key. */
  static String id(UUID key) {
    return TypedId.format(PrivacyRequest.LINE_PREFIX, key);
  }
}
