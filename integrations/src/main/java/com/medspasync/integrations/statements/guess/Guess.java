package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.payouts.GuessedPayouts;
import com.medspasync.integrations.statements.pos.GuessedSales;
import com.medspasync.integrations.statements.rewards.GuessedRewards;
import com.medspasync.integrations.statements.settings.OwnLists;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.table.UnreadableFileException;
import com.medspasync.reconciliation.model.Program;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best reading of a table whose layout is not known. Titles are asked first, then the values,
 * then the table as a whole: whether it tells of sales or of clients is not a matter of one column.
 *
 * @param layout what it is taken for
 * @param binding where its columns are taken to stand
 * @param headerLine line of the titles
 * @param reading the same in words, for a person
 */
public record Guess(Layout layout, Binding binding, int headerLine, String reading) {

  /** Fewer rows say little about whether clients come back. */
  private static final int TELLING_ROWS = 20;

  /** Share of different clients in a list of clients, which may hold some of them twice. */
  private static final double ONE_ROW_EACH = 0.9;

  private static final Set<Field> REWARD_FIELDS =
      EnumSet.of(
          Field.POINTS,
          Field.POINTS_ISSUED,
          Field.POINTS_REDEEMED,
          Field.VALUE,
          Field.CERTIFICATE,
          Field.OFFER,
          Field.REIMBURSEMENT_STATUS,
          Field.REIMBURSED,
          Field.REIMBURSED_ON,
          Field.REIMBURSEMENT_REF);
  private static final Set<Field> PAYOUT_FIELDS =
      EnumSet.of(Field.FEE, Field.PAYOUT_ID, Field.PAYOUT_ON, Field.NET, Field.GROSS);

  /** What only a sale has. */
  private static final Set<Field> SALE_FIELDS =
      EnumSet.of(
          Field.QUANTITY,
          Field.UNIT_PRICE,
          Field.DISCOUNT,
          Field.TAX,
          Field.PAYMENTS,
          Field.TIP,
          Field.NET);

  /**
   * The most likely reading of the first rows of a table.
   *
   * @param spreadsheet whether numbers may be days
   * @return {@code null} when the table makes no sense as any statement
   * @throws UnreadableFileException when it would make sense if one more column were known
   */
  public static @Nullable Guess of(List<Row> head, boolean spreadsheet)
      throws UnreadableFileException {
    Row header = HeaderRow.in(head);
    if (header == null) {
      return null;
    }
    TableValues table = TableValues.of(header, below(header, head), spreadsheet);
    List<Draft> drafts = drafts(table);
    Guess best = null;
    double bestWeight = 0;
    for (Draft draft : drafts) {
      Layout layout = layout(draft, drafts, head);
      double weight = layout == null ? 0 : weight(draft);
      if (layout != null && weight > bestWeight) {
        bestWeight = weight;
        best = new Guess(layout, draft.binding(), header.line(), Doubt.reading(draft));
      }
    }
    String question = best == null ? Doubt.about(drafts) : "";
    if (!question.isEmpty()) {
      throw new UnreadableFileException("file.layout-unclear", header.line(), question, null);
    }
    return best;
  }

  /**
   * The column that a field most likely stands in by its title, among those that are still free.
   *
   * @return -1 when none fits
   */
  public static int columnOf(Field field, Row header, List<Row> rows, Set<Integer> taken) {
    return TitleColumns.columnOf(field, TableValues.of(header, rows, false), taken);
  }

  private static List<Row> below(Row header, List<Row> head) {
    return head.stream().filter(row -> row.line() > header.line() && !row.isBlank()).toList();
  }

  private static List<Draft> drafts(TableValues table) {
    List<Draft> drafts = new ArrayList<>();
    for (Family family : List.of(Family.PAYOUTS, Family.REWARDS, Family.SALES, Family.CLIENTS)) {
      Draft draft = new Draft(table, family);
      TitleColumns.bind(draft);
      ValueColumns.complete(draft);
      drafts.add(draft);
    }
    return drafts;
  }

  /** Answers {@code null} when a table of the family would have other columns. */
  private static @Nullable Layout layout(Draft draft, List<Draft> drafts, List<Row> head) {
    return switch (draft.family()) {
      case PAYOUTS ->
          draft.has(Field.AT)
                  && draft.has(Field.GROSS)
                  && draft.has(Field.FEE)
                  && !draft.has(Field.QUANTITY)
              ? GuessedPayouts.layout(head, draft.binding())
              : null;
      case REWARDS -> {
        Program program = program(draft, head);
        yield program != null && draft.has(Field.AT) && draft.has(Field.VALUE) && draft.hasPerson()
            ? GuessedRewards.layout(program, draft.binding())
            : null;
      }
      case SALES ->
          draft.has(Field.AT)
                  && draft.has(Field.ITEM)
                  && hasPrice(draft)
                  && (draft.hasPerson() || draft.has(Field.ID))
                  && !isOneRowEach(draft)
              ? GuessedSales.layout(draft.binding(), draft.table().rows())
              : null;
      case CLIENTS ->
          draft.hasPerson()
                  && (draft.has(Field.PHONE) || draft.has(Field.EMAIL))
                  && draft.binding().found() >= 3
                  && !comeBack(draft)
                  && (isOneRowEach(draft) || drafts.stream().noneMatch(Guess::tellsOfVisits))
              ? OwnLists.guessedClients()
              : null;
      case REFERENCE -> null;
    };
  }

  private static @Nullable Program program(Draft draft, List<Row> head) {
    long told = REWARD_FIELDS.stream().filter(draft::has).count();
    return told >= 2 || draft.has(Field.VALUE)
        ? ProgramWords.find(head, draft.table().rows(), draft.index(Field.ITEM))
        : null;
  }

  private static boolean hasPrice(Draft draft) {
    return draft.has(Field.GROSS)
        || draft.has(Field.UNIT_PRICE)
        || draft.has(Field.NET)
        || draft.has(Field.TOTAL);
  }

  /** Clients with what they had and spent last make no list of sales. */
  private static boolean isOneRowEach(Draft draft) {
    return draft.table().rows().size() >= TELLING_ROWS
        && draft.hasPerson()
        && differentPeople(draft) == 1
        && !draft.has(Field.ID)
        && SALE_FIELDS.stream().noneMatch(draft::has);
  }

  /** Clients who stand in several rows stand there for what they bought. */
  private static boolean comeBack(Draft draft) {
    return draft.table().rows().size() >= TELLING_ROWS && differentPeople(draft) < ONE_ROW_EACH;
  }

  /** Whether each row has a day and a treatment, whatever its amounts mean. */
  private static boolean tellsOfVisits(Draft draft) {
    return draft.has(Field.AT) && draft.has(Field.ITEM);
  }

  private static double differentPeople(Draft draft) {
    int rows = draft.table().rows().size();
    long different =
        IntStream.range(0, rows)
            .mapToObj(row -> draft.person(row) + '\0' + draft.text(row, Field.PERSON_ID))
            .distinct()
            .count();
    return different / (double) Math.max(1, rows);
  }

  /** What speaks most for a family are the columns that no other one has. */
  private static double weight(Draft draft) {
    double weight = draft.binding().found();
    if (draft.family() == Family.REWARDS) {
      weight += 2.0 * REWARD_FIELDS.stream().filter(draft::has).count();
    }
    if (draft.family() == Family.PAYOUTS) {
      weight += 2.0 * PAYOUT_FIELDS.stream().filter(draft::has).count();
    }
    if (draft.family() == Family.SALES) {
      weight += draft.has(Field.QUANTITY) ? 3 : 0;
      weight += draft.has(Field.UNIT_PRICE) || draft.has(Field.DISCOUNT) ? 2 : 0;
    }
    return weight;
  }
}
