package com.medspasync.app.reconciliation.control;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Reach;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Begins the conditions of everything that people look for, so that it stays within the locations
 * that their roles are about. Who reaches the whole practice has no condition; without a caller
 * there is nobody to look.
 *
 * <p>A match belongs where the sales were made that stand linked with it, and without any where its
 * own line is from. What is said about a line that has a match belongs where the match does, a
 * decision where its subject does. What is of no known location belongs to the whole practice.
 *
 * @see "docs/adr/0027-roles-for-some-locations.md"
 */
@Dependent
public class WithinReach {

  private static final String HERS =
      " in (select code from locations where id = any(cast(:reached as uuid[])))";

  private static final String MATCH =
      """
      coalesce(
        (select bool_or(sale.location %1$s)
         from match_links link
           join statement_lines sale on sale.key = link.line_key and sale.active
         where link.match_id = %2$s.id),
        %2$s.location %1$s)
      """;

  private static final String DISCREPANCY =
      """
      coalesce(
        (select %1$s from matches about where about.line_key = %3$s.line_key),
        %3$s.location %2$s)
      """;

  private static final String DECISION =
      """
      (exists (select from matches its where its.id = %3$s.match_id and %1$s)
        or exists (select from discrepancies found where found.id = %3$s.discrepancy_id and %2$s))
      """;

  private final Supplier<Reach> reach;

  @Inject
  public WithinReach(CurrentCaller caller) {
    this(() -> caller.get().reach());
  }

  /** The view of somebody who reaches this. */
  public WithinReach(Supplier<Reach> reach) {
    this.reach = reach;
  }

  /** Whether it is all of the practice. */
  public boolean isWhole() {
    return reach.get().isWhole();
  }

  /**
   * @param alias of {@code matches} in the query
   */
  Conditions matches(String alias) {
    return within(match(alias));
  }

  /**
   * @param alias of {@code discrepancies} in the query
   */
  Conditions discrepancies(String alias) {
    return within(discrepancy(alias));
  }

  /**
   * @param alias of {@code decisions} in the query
   */
  Conditions decisions(String alias) {
    return within(DECISION.formatted(match("its"), discrepancy("found"), alias));
  }

  /**
   * @param alias of {@code statement_lines} in the query
   */
  Conditions lines(String alias) {
    return within(alias + ".location" + HERS);
  }

  private Conditions within(String condition) {
    Set<UUID> reached = reach.get().locations();
    return reached == null
        ? Conditions.ofWholePractice()
        : Conditions.ofWholePractice()
            .and(
                condition,
                "reached",
                reached.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
  }

  private static String match(String alias) {
    return MATCH.formatted(HERS, alias);
  }

  private static String discrepancy(String alias) {
    return DISCREPANCY.formatted(match("about"), HERS, alias);
  }
}
