package com.medspasync.app.reconciliation.control;

import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.control.SearchText;
import com.medspasync.app.statements.control.SearchedPeople;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.RewardLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the lines that nobody has decided about and that a lesson is about. What SQL can tell
 * narrows them down; of the few that are left, what they say is opened.
 */
@Dependent
public class LessonReach {

  private static final String FROM =
      " from matches m join statement_lines l on l.key = m.line_key and l.active ";

  /** Where a line stands in its file does not matter here. */
  private static final LineRef NOWHERE = new LineRef("", 0);

  private final Jdbi database;
  private final LineContents contents;
  private final SearchedPeople people;

  @Inject
  public LessonReach(Jdbi database, LineContents contents, SearchedPeople people) {
    this.database = database;
    this.contents = contents;
    this.people = people;
  }

  long waiting(Lesson lesson, Ruling source) {
    return switch (source) {
      case RewardRuling reward -> waiting(lesson, reward);
      case PayoutRuling payout ->
          lesson.kind() == Lesson.Kind.SURENESS
              ? sureness(lesson.subject())
              : category(payout.entry().processor(), payout.entry().kind(), payout);
    };
  }

  private long waiting(Lesson lesson, RewardRuling source) {
    RewardLine taught = source.rewardLine();
    String program = taught.program().slug();
    return switch (lesson.kind()) {
      case SURENESS -> sureness(lesson.subject());
      case PERSON ->
          count(
              undecided("OPEN", program)
                  .and(
                      "l.person in (select value::bigint"
                          + " from jsonb_array_elements_text(cast(:people as jsonb)))",
                      "people",
                      CanonicalJson.write(people.same(SearchText.of(taught.member())))),
              line -> line.member().equals(taught.member()));
      case ITEM ->
          count(
              naming(taught.products(), undecided("OPEN", program)),
              line -> line.products().containsAll(taught.products()));
      case LABEL -> count(undecided("OPEN", program));
      case CATEGORY -> category(program, taught.kind(), source);
    };
  }

  private long category(String source, Enum<?> kind, Ruling ruling) {
    return count(
        undecided("UNMATCHED", source)
            .and("m.proposed = :category", "category", ruling.shown().category())
            .and("l.entry_kind = :kind", "kind", kind.name()));
  }

  private long sureness(String trait) {
    String side = trait.substring(0, trait.indexOf(':') < 0 ? trait.length() : trait.indexOf(':'));
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select count(*) from matches
                where present and status = 'OPEN' and side = :side
                  and jsonb_exists(traits, :trait)
                """)
            .bind("side", side.toUpperCase(Locale.ROOT))
            .bind("trait", trait)
            .mapTo(Long.class)
            .one());
  }

  private static Conditions undecided(String status, String source) {
    return Conditions.ofWholePractice()
        .and("m.present")
        .and("m.decision_id is null")
        .and("m.status = :status", "status", status)
        .and("m.source = :source", "source", source);
  }

  /** Lines that may name all of these products. */
  private static Conditions naming(List<String> products, Conditions conditions) {
    for (int i = 0; i < products.size(); i++) {
      conditions.and(
          "position(:product" + i + " in l.search_text) > 0",
          "product" + i,
          SearchText.of(products.get(i)));
    }
    return conditions;
  }

  private long count(Conditions conditions) {
    return database.withHandle(handle ->
        conditions
            .bindTo(handle.createQuery("select count(*)" + FROM + conditions.where()))
            .mapTo(Long.class)
            .one());
  }

  private long count(Conditions conditions, Predicate<RewardLine> about) {
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    "select " + LineContents.columns("l") + FROM + conditions.where()))
            .map(
                (row, context) -> CanonicalJson.line(contents.open(row), NOWHERE, RewardLine.class))
            .stream()
            .filter(about)
            .count());
  }
}
