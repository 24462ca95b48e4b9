package com.medspasync.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists.Damage;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ListLinkageTest {

  private static final List<List<String[]>> TWO = PersonLists.twoLists(600, Damage.USUAL, 3);
  private static final List<String[]> ONE = PersonLists.oneList(400, 300, 4, Damage.HEAVY, 4);

  @Test
  void givesTheSameAnswerWhateverTheNumberOfThreads() throws IOException {
    List<String> alone = pairs(link(TWO, new LinkageOptions(null, false, 0.5, 1)));

    assertThat(pairs(link(TWO, new LinkageOptions(null, false, 0.5, 3)))).isEqualTo(alone);
    assertThat(alone).hasSizeGreaterThan(500);
  }

  @Test
  void writesEveryPairOfAClusterOnce() throws IOException {
    Linked linked = dedupe(PersonLists.csv(PersonLists.TITLES, ONE));

    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < linked.size(); i++) {
      assertThat(linked.leftRow(i)).isLessThan(linked.rightRow(i));
      assertThat(pairs.add(linked.leftRow(i) + " " + linked.rightRow(i))).isTrue();
      assertThat(linked.probability(i)).isGreaterThanOrEqualTo(0.5);
    }
    for (int i = 0; i < linked.size(); i++) {
      for (int j = i + 1; j < linked.size(); j++) {
        if (linked.leftRow(i) == linked.leftRow(j)) {
          assertThat(pairs).contains(linked.rightRow(i) + " " + linked.rightRow(j));
        }
      }
    }
  }

  @Test
  void usesAnIdOnceASideWhenAskedTo() throws IOException {
    List<List<String[]>> lists = List.of(ONE, ONE.subList(0, 500));

    Linked linked = link(lists, new LinkageOptions(null, true, 0.5, 2));

    Set<Integer> lefts = new HashSet<>();
    Set<Integer> rights = new HashSet<>();
    for (int i = 0; i < linked.size(); i++) {
      assertThat(lefts.add(linked.leftRow(i))).isTrue();
      assertThat(rights.add(linked.rightRow(i))).isTrue();
    }
    assertThat(linked.size()).isEqualTo(500);
  }

  @Test
  void keepsToTheThresholdAskedFor() throws IOException {
    Linked strict = link(TWO, new LinkageOptions(null, false, 0.9999, 2));
    Linked usual = link(TWO, LinkageOptions.usual());

    for (int i = 0; i < strict.size(); i++) {
      assertThat(strict.probability(i)).isGreaterThanOrEqualTo(0.9999);
    }
    assertThat(strict.size()).isPositive().isLessThanOrEqualTo(usual.size());
  }

  @Test
  void explainsEachPairByPartsThatAddUp() throws IOException {
    Linked linked = dedupe(PersonLists.csv(PersonLists.TITLES, ONE));
    Explainer explainer = linked.explainer();

    for (int i = 0; i < linked.size(); i++) {
      String text = explainer.explain(i);
      Matcher numbers = Pattern.compile("[+-][0-9]+\\.[0-9]{2}").matcher(text);
      List<Double> parts = new ArrayList<>();
      while (numbers.find()) {
        parts.add(Double.parseDouble(numbers.group()));
      }
      double total = parts.removeFirst();
      assertThat(parts.stream().mapToDouble(p -> p).sum()).as(text).isCloseTo(total, within(0.2));
      double odds = Math.log(linked.probability(i) / (1 - linked.probability(i)));
      assertThat(total).isCloseTo(Math.clamp(odds, -31, 31), within(0.02));
    }
  }

  @Test
  void theReasonsOfAPairAddUpAndThoseThatWeighNothingAreLeftOut() throws IOException {
    Linked linked = dedupe(PersonLists.csv(PersonLists.TITLES, ONE));
    Explainer explainer = linked.explainer();

    boolean others = false;
    for (int i = 0; i < linked.size(); i++) {
      List<LinkageModel.Reason> reasons = explainer.reasons(i);
      double odds = Math.log(linked.probability(i) / (1 - linked.probability(i)));
      double sum = reasons.stream().mapToDouble(LinkageModel.Reason::logOdds).sum();
      others |= reasons.getLast().what().equals("through others of the group");

      assertThat(reasons).noneMatch(reason -> Math.abs(reason.logOdds()) < 0.005);
      assertThat(Math.clamp(sum, -30, 30)).isCloseTo(Math.clamp(odds, -30, 30), within(0.1));
    }
    assertThat(others).isTrue();
  }

  @Test
  void namesRecordsByIdElseByLine() throws IOException {
    String people = "name,email\nAnn Lee,ann@x.org\nJoe Ray,joe@x.org\n";

    assertThat(dedupe(people).left().id(0)).isEqualTo("2");
    assertThat(dedupe(people.replace("name,", "person_id,")).left().id(1)).isEqualTo("Joe Ray");
    assertThat(dedupe("id,email\n7,a@x.org\n7,b@x.org\n").left().id(1)).isEqualTo("3");
  }

  @Test
  void refusesAnIdThatIsNotUnique() {
    LinkageOptions options = new LinkageOptions("code", false, 0.5, 1);

    assertThatThrownBy(() ->
            ListLinkage.dedupe(
                list("a.csv", "code,email\n7,a@x.org\n7,b@x.org\n"), options, Progress.SILENT))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("a.csv, line 3, column code:");
  }

  @Test
  void refusesAnIdColumnThatDoesNotExist() {
    LinkageOptions options = new LinkageOptions("nr", false, 0.5, 1);

    assertThatThrownBy(() ->
            ListLinkage.dedupe(list("a.csv", "code,email\n7,a@x.org\n"), options, Progress.SILENT))
        .hasMessageContaining("a.csv: there is no column nr")
        .hasMessageContaining("code, email");
  }

  @Test
  void refusesAListWithoutTitles() {
    assertThatThrownBy(() -> dedupe("Ann,ann@x.org\nJoe,joe@x.org\n"))
        .hasMessageContaining("line 1")
        .hasMessageContaining("Add a line of titles");
  }

  @Test
  void refusesListsThatHaveNothingInCommon() {
    assertThatThrownBy(() ->
            ListLinkage.link(
                list("a.csv", "email\na@x.org\nb@x.org\n"),
                list("b.csv", "born\n1980-01-02\n1981-03-04\n"),
                LinkageOptions.usual(),
                Progress.SILENT))
        .hasMessageContaining("a.csv and b.csv have no column in common");
  }

  @Test
  void readsWindowsTextAsWellAsUtf8() throws IOException {
    String people = "id,name,email\n1,José Núñez,jose@x.org\n";
    NamedList windows =
        new NamedList("w", ByteSource.of(people.getBytes(Charset.forName("windows-1252"))));

    Linked linked =
        ListLinkage.link(list("u", people), windows, LinkageOptions.usual(), Progress.SILENT);

    assertThat(linked.lists().left().code(0, 0)).isEqualTo(linked.lists().right().code(0, 0));
  }

  private static Linked dedupe(String text) throws IOException {
    return ListLinkage.dedupe(list("a.csv", text), LinkageOptions.usual(), Progress.SILENT);
  }

  private static Linked link(List<List<String[]>> lists, LinkageOptions options)
      throws IOException {
    return ListLinkage.link(
        list("left", PersonLists.csv(PersonLists.TITLES, lists.getFirst())),
        list("right", PersonLists.csv(PersonLists.TITLES, lists.getLast())),
        options,
        Progress.SILENT);
  }

  private static NamedList list(String name, String text) {
    return new NamedList(name, ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> pairs(Linked linked) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < linked.size(); i++) {
      pairs.add(
          linked.left().id(linked.leftRow(i))
              + " "
              + linked.right().id(linked.rightRow(i))
              + " "
              + linked.probability(i));
    }
    return pairs;
  }
}
