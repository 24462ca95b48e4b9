package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.column.ColumnSample;
import com.medspasync.reconciliation.linkage.column.DateOrder;
import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.column.Part;
import com.medspasync.reconciliation.linkage.column.Source;
import com.medspasync.reconciliation.linkage.table.BlockScanner;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import com.medspasync.reconciliation.linkage.table.CellBlock;
import com.medspasync.reconciliation.linkage.table.FormatSniffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListLoaderTest {

  private static final String LEFT =
      "id,given,family,mobile,home,city\n"
          + "a1,Ann,Lee,415 555 0134,,Reno\n"
          + "a2,Lee,Ray,,415-555-0134,Reno\n"
          + "a3,,Lee,4155550199,,\n";
  private static final String RIGHT =
      "city,home,mobile,family,given,id\n" + "Elko,,555-0134,Lee,ANN,b1\n" + "Reno,,,Ray,Jo,b2\n";

  private static final List<Field> FIELDS =
      List.of(
          field("given", FieldKind.GIVEN_NAME, 1, 4),
          field("family", FieldKind.FAMILY_NAME, 2, 3),
          field("mobile", FieldKind.PHONE, 3, 2),
          field("home", FieldKind.PHONE, 4, 1),
          field("city", FieldKind.PLACE, 5, 0));

  private final Workers workers = new Workers(2);

  @AfterEach
  void endsTheThreads() {
    workers.close();
  }

  @Test
  void codesEqualValuesAlikeInBothLists() throws IOException {
    CodedLists lists = load(LEFT, RIGHT).lists();
    Records left = lists.left();
    Records right = lists.right();

    assertThat(left.rows()).isEqualTo(3);
    assertThat(right.rows()).isEqualTo(2);
    assertThat(left.fields()).isEqualTo(5);
    assertThat(left.codes()).hasSize(15);
    assertThat(right.code(0, 0)).as("Ann").isEqualTo(left.code(0, 0)).isPositive();
    assertThat(right.code(1, 1)).as("Ray").isEqualTo(left.code(1, 1)).isPositive();
    assertThat(right.code(1, 4)).as("Reno").isEqualTo(left.code(1, 4)).isPositive();
    assertThat(right.code(0, 4)).as("Elko").isNotEqualTo(left.code(0, 4)).isPositive();
    assertThat(left.code(2, 0)).as("no given name").isZero();
  }

  @Test
  void namesShareADictionaryAndSoDoPhones() throws IOException {
    CodedLists lists = load(LEFT, RIGHT).lists();

    assertThat(lists.dictionaries().get(0)).isSameAs(lists.dictionaries().get(1));
    assertThat(lists.dictionaries().get(2)).isSameAs(lists.dictionaries().get(3));
    assertThat(lists.dictionaries().get(4))
        .isNotSameAs(lists.dictionaries().get(0))
        .isNotSameAs(lists.dictionaries().get(2));
    assertThat(lists.left().code(1, 0)).as("Lee").isEqualTo(lists.left().code(0, 1));
    assertThat(lists.left().code(1, 3)).as("phone").isEqualTo(lists.left().code(0, 2));
  }

  @Test
  void streetsShareADictionaryAndOtherKindsDoNot() throws IOException {
    String text = "id,s1,s2,p1,p2\n1,Oak,Elm,Reno,Elko\n2,Elm,Oak,Elko,Reno\n";
    List<Field> fields =
        List.of(
            field("s1", FieldKind.STREET, 1, 1),
            field("s2", FieldKind.STREET, 2, 2),
            field("p1", FieldKind.PLACE, 3, 3),
            field("p2", FieldKind.PLACE, 4, 4));

    CodedLists lists = load(fields, text, null).lists();

    assertThat(lists.left().code(0, 0)).isEqualTo(lists.left().code(1, 1));
    assertThat(lists.dictionaries().get(2)).isNotSameAs(lists.dictionaries().get(3));
  }

  @Test
  void knowsRecordsByTheirIdAndByTheirLine() throws IOException {
    Records left = load(LEFT, RIGHT).lists().left();

    assertThat(left.hasIds()).isTrue();
    assertThat(left.id(2)).isEqualTo("a3");
    assertThat(left.line(0)).isEqualTo(2);
    assertThat(left.line(2)).isEqualTo(4);
    assertThat(left.firstRowWithoutOwnId()).isEqualTo(-1);
  }

  @Test
  void callsRecordsWithoutIdsByTheirLine() throws IOException {
    ListInput input = input(LEFT, -1);
    Records left = ListLoader.load(FIELDS, input, null, workers, Progress.SILENT).lists().left();

    assertThat(left.hasIds()).isFalse();
    assertThat(left.ids()).isNull();
    assertThat(left.id(1)).isEqualTo("3");
  }

  @Test
  void tellsTheFirstRecordThatHasNoIdOfItsOwn() throws IOException {
    List<Field> fields = List.of(field("city", FieldKind.PLACE, 1, 1));

    assertThat(firstWithoutOwnId(fields, "id,city\n1,Reno\n2,Elko\n1,Reno\n2,Ely\n")).isEqualTo(2);
    assertThat(firstWithoutOwnId(fields, "id,city\n1,Reno\n,Elko\n2,Reno\n")).isEqualTo(1);
  }

  @Test
  void oneListIsBothSides() throws IOException {
    CodedLists one = load(FIELDS, LEFT, null).lists();
    CodedLists two = load(LEFT, RIGHT).lists();

    assertThat(one.single()).isTrue();
    assertThat(one.right()).isSameAs(one.left());
    assertThat(one.pairs()).isEqualTo(3);
    assertThat(two.single()).isFalse();
    assertThat(two.pairs()).isEqualTo(6);
  }

  @Test
  void tellsHowFarItHasRead() throws IOException {
    List<String> heard = new ArrayList<>();
    ListLoader.load(
        FIELDS,
        input(LEFT, 0),
        input(RIGHT, 5),
        workers,
        (stage, done, total) -> heard.add(stage + " " + done + " of " + total));

    long bytes = LEFT.length() + RIGHT.length();
    assertThat(heard).contains("read " + bytes + " of " + bytes);
  }

  @Test
  void readsListsOfManyRecords() throws IOException {
    StringBuilder many = new StringBuilder("id,given,family,mobile,home,city\n");
    for (int i = 0; i < 5000; i++) {
      many.append("client").append(i).append(",G").append(i % 70).append(",F").append(i);
      many.append(",415555").append(1000 + i).append(",,C\n");
    }

    CodedLists lists = load(many.toString(), RIGHT).lists();
    Records left = lists.left();

    assertThat(left.rows()).isEqualTo(5000);
    for (int row = 0; row < 5000; row++) {
      assertThat(left.id(row)).isEqualTo("client" + row);
      assertThat(left.line(row)).isEqualTo(row + 2);
      assertThat(lists.dictionaries().get(0).text(left.code(row, 0))).isEqualTo("g" + row % 70);
      assertThat(lists.dictionaries().get(1).text(left.code(row, 1))).isEqualTo("f" + row);
      assertThat(left.code(row, 3)).isZero();
    }
    assertThat(left.firstRowWithoutOwnId()).isEqualTo(-1);
  }

  @Test
  void countsHowOftenEachValueOccurs() throws IOException {
    CodedLists lists = load(LEFT, RIGHT).lists();
    Frequencies counts = Frequencies.of(lists, workers);
    int lee = lists.left().code(0, 1);

    assertThat(counts.left(1, lee)).isEqualTo(2);
    assertThat(counts.right(1, lee)).isEqualTo(1);
    assertThat(counts.both(1, lee)).isEqualTo(3);
    assertThat(counts.left(2, 0)).as("without mobile").isEqualTo(1);
    assertThat(counts.right(2, 0)).isEqualTo(1);
    assertThat(counts.records()).isEqualTo(5);
    assertThat(counts.present(2)).as("both mobiles").isCloseTo(2 / 3.0 * 0.5, within(1e-12));
    assertThat(counts.present(3)).as("both home numbers").isZero();
    assertThat(counts.collision(1)).as("Lee twice, Ray once").isCloseTo(0.5, within(1e-12));
    assertThat(counts.collision(4)).as("Reno twice").isCloseTo(2 / 6.0, within(1e-12));
  }

  @Test
  void countsTheValuesOfOneListOnce() throws IOException {
    CodedLists lists = load(FIELDS, LEFT, null).lists();
    Frequencies counts = Frequencies.of(lists, workers);
    int lee = lists.left().code(0, 1);

    assertThat(counts.both(1, lee)).isEqualTo(2);
    assertThat(counts.records()).isEqualTo(3);
    assertThat(counts.collision(1)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void samplesTheBeginningOfEachColumn() throws IOException {
    ListInput input = input("name,city\nJosé,Reno\n,Elko\nAnn,\nJo,Ely\n", -1);
    CellBlock block =
        Objects.requireNonNull(new BlockScanner(input.bytes(), input.format()).next());

    assertThat(Samples.of(block, input.format(), 3))
        .containsExactly(
            new ColumnSample("name", List.of("José", "Ann"), 3),
            new ColumnSample("city", List.of("Reno", "Elko"), 3));
    assertThat(Samples.of(block, input.format(), 9).getFirst().rows()).isEqualTo(4);
  }

  private int firstWithoutOwnId(List<Field> fields, String text) throws IOException {
    return load(fields, text, null).lists().left().firstRowWithoutOwnId();
  }

  private ListLoader.Loaded load(String left, String right) throws IOException {
    return ListLoader.load(FIELDS, input(left, 0), input(right, 5), workers, Progress.SILENT);
  }

  private ListLoader.Loaded load(List<Field> fields, String left, @Nullable String right)
      throws IOException {
    return ListLoader.load(
        fields, input(left, 0), right == null ? null : input(right, 0), workers, Progress.SILENT);
  }

  private static ListInput input(String text, int idColumn) throws IOException {
    ByteSource bytes = ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
    return new ListInput(bytes, FormatSniffer.sniff("people.csv", bytes), idColumn);
  }

  private static Field field(String title, FieldKind kind, int left, int right) {
    return new Field(
        title,
        kind,
        new Source(left, Part.WHOLE, DateOrder.MONTH_FIRST),
        new Source(right, Part.WHOLE, DateOrder.MONTH_FIRST));
  }
}
