package com.medspasync.app.reconciliation.control;

import com.medspasync.app.privacy.SearchWords;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.SearchedPeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Restricts queries to rows in which all words occur, in any order: in the references, which SQL
 * searches, or in what is known of the person, which is found first.
 */
@Dependent
public class WordSearch {

  private final SearchedPeople people;

  @Inject
  public WordSearch(SearchedPeople people) {
    this.people = people;
  }

  /**
   * Searches results about lines.
   *
   * @param table alias of a table with {@code search_text} and {@code line_key}
   */
  Conditions results(Conditions conditions, String table, SearchWords words) {
    return restrict(
        conditions,
        table,
        table
            + """
            .line_key in (
              select about.key from statement_lines about
              where about.active and about.person in (%s))
            """,
        words);
  }

  /**
   * Searches lines.
   *
   * @param line alias of {@code statement_lines}
   */
  Conditions lines(Conditions conditions, String line, SearchWords words) {
    return restrict(conditions, line, line + ".person in (%s)", words);
  }

  private Conditions restrict(
      Conditions conditions, String table, String isAbout, SearchWords words) {
    int number = 0;
    for (String word : words.words()) {
      number++;
      String condition = "position(:word" + number + " in " + table + ".search_text) > 0";
      conditions.bind("word" + number, word);
      List<Long> found = people.find(word, words.amongPeople());
      if (!found.isEmpty()) {
        String numbers =
            "select value::bigint from jsonb_array_elements_text(cast(:people%d as jsonb))"
                .formatted(number);
        condition = "(" + condition + " or " + isAbout.formatted(numbers) + ")";
        conditions.bind("people" + number, CanonicalJson.write(found));
      }
      conditions.and(condition);
    }
    return conditions;
  }
}
