package com.medspasync.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.synthetic.ClientLists;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists.Damage;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("large")
class ListLinkageQualityTest {

  @Test
  void findsOneInTenDuplicatesOfACleanishList() throws IOException {
    List<String[]> list = PersonLists.oneList(3000, 300, 1, Damage.CLEANISH, 11);

    assertThat(f1(dedupe(list), duplicatePairs(list))).isGreaterThanOrEqualTo(0.998);
  }

  @Test
  void findsSeveralDuplicatesOfOnePerson() throws IOException {
    List<String[]> list = PersonLists.oneList(1500, 1000, 5, Damage.USUAL, 12);

    assertThat(f1(dedupe(list), duplicatePairs(list))).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void linksTwoListsWithSeveralErrorsARecord() throws IOException {
    List<List<String[]>> lists = PersonLists.twoLists(3000, Damage.USUAL, 13);

    Linked linked = link(lists, LinkageOptions.usual());

    assertThat(f1(linked, 3000)).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void keepsItsWordOnProbabilities() throws IOException {
    List<List<String[]>> lists = PersonLists.twoLists(3000, Damage.HEAVY, 14);

    Linked linked = link(lists, LinkageOptions.usual());

    double promised = 0;
    for (int pair = 0; pair < linked.size(); pair++) {
      promised += linked.probability(pair);
    }
    assertThat(promised / linked.size() - right(linked) / (double) linked.size())
        .isBetween(-0.01, 0.01);
    assertThat(f1(linked, 3000)).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void tellsHouseholdsAndNamesakesFromTheSamePersonInListsOfOtherColumns() throws IOException {
    List<List<String[]>> lists = ClientLists.twoLists(4000, 0.7, 17);

    Linked linked =
        ListLinkage.link(
            named("left", ClientLists.LEFT_TITLES, lists.getFirst()),
            named("right", ClientLists.RIGHT_TITLES, lists.getLast()),
            LinkageOptions.usual(),
            Progress.SILENT);

    int truth = 0;
    for (String[] record : lists.getLast()) {
      truth += Integer.parseInt(ClientLists.person(record[0])) < 4000 ? 1 : 0;
    }
    int right = 0;
    for (int pair = 0; pair < linked.size(); pair++) {
      String left = ClientLists.person(linked.left().id(linked.leftRow(pair)));
      right += left.equals(ClientLists.person(linked.right().id(linked.rightRow(pair)))) ? 1 : 0;
    }
    assertThat(right / (double) linked.size()).isGreaterThanOrEqualTo(0.995);
    assertThat(right / (double) truth).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void doesNotTakeClientsForOnePersonWhoseAddressesAreMadeOfTheSameName() throws IOException {
    List<String[]> clients = ClientLists.twoLists(800, 0.7, 18).getFirst();
    List<String[]> list = new ArrayList<>();
    for (String[] client : clients) {
      list.add(new String[] {client[0], client[1], client[2], client[4], client[5]});
    }
    for (String[] again : List.copyOf(list.subList(0, 12))) {
      list.add(new String[] {"A" + again[0].substring(1), again[1], again[2], again[3], again[4]});
    }

    Linked linked =
        ListLinkage.dedupe(
            named("list", "id,first_name,last_name,email,phone", list),
            LinkageOptions.usual(),
            Progress.SILENT);

    int right = 0;
    for (int pair = 0; pair < linked.size(); pair++) {
      String left = ClientLists.person(linked.left().id(linked.leftRow(pair)));
      right += left.equals(ClientLists.person(linked.right().id(linked.rightRow(pair)))) ? 1 : 0;
    }
    assertThat(right).isEqualTo(12);
    assertThat(linked.size()).isLessThanOrEqualTo(14);
  }

  @Test
  void findsNoPairsWhereThereAreNone() throws IOException {
    List<String[]> left = PersonLists.oneList(1500, 0, 1, Damage.CLEANISH, 15);
    List<String[]> right = PersonLists.oneList(1500, 0, 1, Damage.CLEANISH, 16);

    assertThat(link(List.of(left, right), LinkageOptions.usual()).size()).isLessThanOrEqualTo(2);
  }

  private static Linked dedupe(List<String[]> list) throws IOException {
    return ListLinkage.dedupe(named("list", list), LinkageOptions.usual(), Progress.SILENT);
  }

  private static Linked link(List<List<String[]>> lists, LinkageOptions options)
      throws IOException {
    return ListLinkage.link(
        named("left", lists.getFirst()), named("right", lists.getLast()), options, Progress.SILENT);
  }

  private static NamedList named(String name, List<String[]> list) {
    return named(name, PersonLists.TITLES, list);
  }

  private static NamedList named(String name, String titles, List<String[]> list) {
    byte[] text = PersonLists.csv(titles, list).getBytes(StandardCharsets.UTF_8);
    return new NamedList(name, ByteSource.of(text));
  }

  private static int duplicatePairs(List<String[]> list) {
    Map<String, Integer> records = new HashMap<>();
    list.forEach(record -> records.merge(PersonLists.person(record[0]), 1, Integer::sum));
    return records.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
  }

  private static int right(Linked linked) {
    int right = 0;
    for (int pair = 0; pair < linked.size(); pair++) {
      String left = linked.left().id(linked.leftRow(pair));
      String other = linked.right().id(linked.rightRow(pair));
      right += PersonLists.person(left).equals(PersonLists.person(other)) ? 1 : 0;
    }
    return right;
  }

  private static double f1(Linked linked, int truth) {
    return 2.0 * right(linked) / (linked.size() + truth);
  }
}
