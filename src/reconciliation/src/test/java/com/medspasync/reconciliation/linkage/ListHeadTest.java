package com.medspasync.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListHeadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,rec_id,id | id",
        "client_id,Record-ID,name | Record-ID",
        "client_id,record id,name | record id",
        "name,personId,client_id | personId",
        "name,PersonID,born | PersonID",
        "paid,valid,name | ''",
        "ID,name | ID"
      })
  void namesRecordsByTheLikeliestColumn(String titles, String expected) throws IOException {
    String[] columns = titles.split(",", -1);
    ListHead head = head(titles + "\n" + row(columns.length, 1) + "\n" + row(columns.length, 2));

    int column = head.input().idColumn();

    assertThat(column < 0 ? "" : columns[column]).isEqualTo(expected);
    assertThat(head.withoutEvidence()).hasSize(expected.isEmpty() ? 0 : 1);
  }

  @Test
  void aColumnThatRepeatsItselfNamesNobody() throws IOException {
    assertThat(head("id,client_id\n1,5\n1,6\n").input().idColumn()).isEqualTo(1);
    assertThat(head("id,client_id\n1,5\n1,5\n").input().idColumn()).isEqualTo(-1);
    assertThat(head("id,name\n1,Ann\n,Joe\n,Kim\n").input().idColumn()).isEqualTo(-1);
  }

  @Test
  void theColumnAskedForIsTakenWhateverItsCase() throws IOException {
    String text = "id,Code,CODE\n1,5,7\n2,6,8\n";

    assertThat(ListHead.of(list(text), "CODE").input().idColumn()).isEqualTo(2);
    assertThat(ListHead.of(list(text), "code").input().idColumn()).isEqualTo(1);
    assertThat(ListHead.of(list(text), "nr").input().idColumn()).isEqualTo(0);
  }

  @Test
  void theColumnAskedForMustBeInOneOfTheLists() throws IOException {
    ListHead with = ListHead.of(list("code,name\n1,Ann\n"), "code");
    ListHead without = ListHead.of(list("id,name\n1,Ann\n"), "code");

    assertThatCode(() -> ListHead.requireId("code", with, without)).doesNotThrowAnyException();
    assertThatCode(() -> ListHead.requireId("code", without, with)).doesNotThrowAnyException();
    assertThatCode(() -> ListHead.requireId(null, without, null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ListHead.requireId("code", without, without))
        .hasMessageContaining("no column code");
    assertThatThrownBy(() -> ListHead.requireId("code", without, null))
        .hasMessageContaining("no column code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@x.org", "ANN@X.ORG", "+1 512 555-0100", "(512) 555-0100", "1990"})
  void aFirstLineWithDataHoldsNoTitles(String title) {
    assertThatThrownBy(() -> head("\nid," + title + "\n1,Ann\n"))
        .isInstanceOf(DomainException.class)
        .hasMessageStartingWith("people.csv, line 2: the first line holds data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2nd phone", "e-mail (work)", "199", "at@home"})
  void aTitleMayHoldDigitsAndSigns(String title) throws IOException {
    assertThat(head("id," + title + "\n1,Ann\n").titles()).containsExactly("id", title);
  }

  @Test
  void titlesWithoutRecordsAreRefused() {
    assertThatThrownBy(() -> head("id,name\n\n"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.code()).isEqualTo("linkage.no-records"));
  }

  @Test
  void tellsWhichRowsDoNotFitTheTitles() throws IOException {
    Linked one = dedupe("id,name,email\n1,Ann,a@x.org,9\n2,Joe\n3,Kim,k@x.org\n");
    Linked more = dedupe("id,name,email\n1,Ann,a@x.org,9\n2,Joe\n3,Kim,k@x.org,8\n4\n5\n");

    assertThat(one.notes())
        .containsExactly(
            "people.csv, line 2: 4 cells where 3 titles stand; cells beyond are ignored. Put"
                + " quotation marks round text that holds the separator.",
            "people.csv, line 3: 2 cells where 3 titles stand; the others count as missing.");
    assertThat(more.notes().getFirst()).contains("are ignored (and 1 more such lines). Put");
    assertThat(more.notes().getLast()).contains("count as missing (and 2 more such lines).");
  }

  @Test
  void saysWhenRecordsAreNamedByTheirLine() throws IOException {
    assertThat(dedupe("name,email\nAnn,a@x.org\nJoe,j@x.org\n").notes())
        .containsExactly(
            "people.csv: no column named id is unique; records are named by their line.");
    assertThat(dedupe("id,email\n1,a@x.org\n2,j@x.org\n").notes()).isEmpty();
  }

  @Test
  void anIdThatTurnsOutNotToBeUniqueIsGivenUpForTheNext() throws IOException {
    StringBuilder text = new StringBuilder("id,client_id,email\n");
    for (int i = 0; i < 1_200; i++) {
      text.append(i % 1_100).append(",C").append(i).append(",p").append(i).append("@x.org\n");
    }

    Linked linked = dedupe(text.toString());

    assertThat(linked.left().id(1_150)).isEqualTo("C1150");
    assertThat(linked.notes()).isEmpty();
  }

  private static Linked dedupe(String text) throws IOException {
    return ListLinkage.dedupe(list(text), LinkageOptions.usual(), Progress.SILENT);
  }

  private static ListHead head(String text) throws IOException {
    return ListHead.of(list(text), null);
  }

  private static String row(int cells, int number) {
    return ("v" + number + ",").repeat(cells - 1) + "v" + number;
  }

  private static NamedList list(String text) {
    return new NamedList("people.csv", ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
