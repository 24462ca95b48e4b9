package com.medspasync.app.reconciliation.control;

import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** Counts the lines that nobody has decided about and that a lesson is about. */
@Dependent
public class LessonReach {

  private final Jdbi database;

  @Inject
  public LessonReach(Jdbi database) {
    this.database = database;
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
    String program = source.rewardLine().program().slug();
    return switch (lesson.kind()) {
      case SURENESS -> sureness(lesson.subject());
      case PERSON ->
          count(
              "m.status = 'OPEN' and m.source = :source"
                  + " and l.content -> 'member' = cast(:value as jsonb)",
              program,
              CanonicalJson.write(source.rewardLine().member()));
      case ITEM ->
          count(
              "m.status = 'OPEN' and m.source = :source"
                  + " and l.content -> 'products' @> cast(:value as jsonb)",
              program,
              CanonicalJson.write(source.rewardLine().products()));
      case LABEL -> count("m.status = 'OPEN' and m.source = :source and :value = ''", program, "");
      case CATEGORY -> category(program, source.rewardLine().kind(), source);
    };
  }

  private long category(String source, Enum<?> kind, Ruling ruling) {
    return count(
        "m.status = 'UNMATCHED' and m.source = :source"
            + " and cast(:value as jsonb) = jsonb_build_array(m.proposed, l.content ->> 'kind')",
        source,
        CanonicalJson.write(List.of(ruling.shown().category(), kind.name())));
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

  private long count(String condition, String source, String value) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                "select count(*) from matches m"
                    + " join statement_lines l on l.key = m.line_key and l.active"
                    + " where m.present and m.decision_id is null and "
                    + condition)
            .bind("source", source)
            .bind("value", value)
            .mapTo(Long.class)
            .one());
  }
}
