package com.medspasync.app.clients.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.clients.entity.ClientDecision;
import com.medspasync.app.clients.entity.ClientPair;
import com.medspasync.app.clients.entity.PairAction;
import com.medspasync.app.clients.entity.PairStatus;
import com.medspasync.app.rest.StaleException;
import com.medspasync.app.testing.DemoMonth;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.KnownPeople;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the client lists of two places to people who are one, on a real database and engine. */
class ClientPairsIT {

  private static final String THIRD_LIST =
      """
      Client ID,First Name,Last Name,Mobile Phone,Email,Last Visit
      900001,Priya,Miller,+17379836280,priya_miller58@gmail.com,2025-02-21
      900002,Ottoline,Quist,+15125550142,ottoline.quist@example.com,2025-02-20
      """;

  @TempDir static Path folder;

  private static final List<KnownPeople> told = new ArrayList<>();
  private static TestSpa spa;

  @BeforeAll
  static void importTheLists() throws IOException {
    StandardReconciler engine = new StandardReconciler();
    spa =
        TestSpa.with(
            (statements, options, progress) -> {
              told.add(statements.people());
              return engine.reconcile(statements, options, progress);
            },
            folder);
    spa.upload(
        DemoMonth.FOLDER.resolve("pos/L1_clients.csv"),
        DemoMonth.FOLDER.resolve("pos/L2_clients.csv"),
        DemoMonth.FOLDER.resolve("pos/L2_sales_vagaro.csv"));
    spa.upload("L3_clients.csv", THIRD_LIST);
    spa.runJobs();
  }

  @Test
  void whoStandsInTwoListsWithOnePhoneIsProposedOnce() {
    List<ClientPair> open = open();

    assertThat(open).hasSizeGreaterThan(3);
    assertThat(open).extracting(ClientPair::id).doesNotHaveDuplicates();
    assertThat(open)
        .allSatisfy(pair -> {
          assertThat(pair.left().person().phone()).isEqualTo(pair.right().person().phone());
          assertThat(pair.left().location()).isLessThan(pair.right().location());
          assertThat(pair.probability()).isBetween(0.5, 1.0);
          assertThat(pair.reasons()).isNotEmpty();
        });
  }

  @Test
  void pagesJoinToTheCount() {
    List<UUID> ids = new ArrayList<>();
    UUID after = null;
    boolean more = true;
    while (more) {
      UUID from = after;
      var page = spa.in(() -> spa.clientPairs.page(PairStatus.OPEN, 3, from));
      page.data().forEach(pair -> ids.add(pair.id()));
      more = page.hasMore();
      after = ids.getLast();
    }

    assertThat(ids).doesNotHaveDuplicates();
    assertThat((long) ids.size())
        .isEqualTo(spa.in(() -> spa.clientPairs.counts()).get(PairStatus.OPEN));
  }

  @Test
  void whatWasSaidHoldsUntilItIsTakenBackAndBothStayInTheHistory() {
    ClientPair pair = named("Wendy Ramos").getFirst();

    spa.in(() -> spa.decidePairs.decide(pair.id(), PairStatus.SAME, 1, spa.bookkeeper));
    ClientPair decided = get(pair.id());
    spa.in(() -> spa.decidePairs.undo(pair.id(), decided.version(), spa.bookkeeper));

    assertThat(decided.status()).isEqualTo(PairStatus.SAME);
    assertThat(decided.decidedByName()).isEqualTo("Bea Books");
    assertThat(get(pair.id()).status()).isEqualTo(PairStatus.OPEN);
    assertThat(spa.in(() -> spa.clientPairs.history(pair.id())))
        .extracting(ClientDecision::action)
        .containsExactly(PairAction.UNDO, PairAction.SAME);
  }

  @Test
  void aDecisionOnAnOlderStateIsRefused() {
    ClientPair pair = named("Joan White").getFirst();
    spa.in(() -> spa.decidePairs.decide(pair.id(), PairStatus.DIFFERENT, 1, spa.bookkeeper));

    assertThatThrownBy(() ->
            spa.in(() -> spa.decidePairs.decide(pair.id(), PairStatus.SAME, 1, spa.bookkeeper)))
        .isInstanceOf(StaleException.class);
    assertThat(get(pair.id()).status()).isEqualTo(PairStatus.DIFFERENT);
  }

  @Test
  void nobodyIsOneWithTwoWhoAreDifferent() {
    List<ClientPair> triangle = named("Priya Miller");
    assertThat(triangle).hasSize(3);
    decide(triangle.get(0), PairStatus.SAME);
    decide(triangle.get(1), PairStatus.SAME);

    assertThatThrownBy(() -> decide(triangle.get(2), PairStatus.DIFFERENT))
        .isInstanceOf(DomainException.class)
        .extracting("code")
        .isEqualTo("clients.contradicts");
  }

  @Test
  void theNextRunIsToldAndKeepsWhatWasSaid() {
    ClientPair same = named("Theresa Khan").getFirst();
    ClientPair different = named("Julie Gonzalez").getFirst();
    decide(same, PairStatus.SAME);
    decide(different, PairStatus.DIFFERENT);

    spa.in(() -> spa.requestRun.request(null, spa.bookkeeper));
    spa.runJobs();

    KnownPeople people = told.getLast();
    assertThat(people.same())
        .anySatisfy(group ->
            assertThat(group)
                .extracting(ClientRecord::person)
                .containsExactlyInAnyOrder(same.left().person(), same.right().person()));
    assertThat(people.different())
        .anySatisfy(pair ->
            assertThat(List.of(pair.one().person(), pair.other().person()))
                .containsExactlyInAnyOrder(different.left().person(), different.right().person()));
    assertThat(get(same.id()).status()).isEqualTo(PairStatus.SAME);
    assertThat(open()).extracting(ClientPair::id).doesNotContain(same.id(), different.id());
  }

  @Test
  void anotherSpaHasNoSuchPair() {
    UUID pair = named("Sharon Freeman").getFirst().id();
    TestSpa other = TestSpa.with(new StandardReconciler(), folder);

    assertThatThrownBy(() -> other.in(() -> other.clientPairs.get(pair)))
        .isInstanceOf(DomainException.class)
        .extracting("kind")
        .isEqualTo(DomainException.Kind.NOT_FOUND);
  }

  private static List<ClientPair> open() {
    return spa.in(() -> spa.clientPairs.page(PairStatus.OPEN, 100, null)).data();
  }

  private static List<ClientPair> named(String name) {
    return open().stream().filter(pair -> pair.left().person().name().equals(name)).toList();
  }

  private static ClientPair get(UUID id) {
    return spa.in(() -> spa.clientPairs.get(id));
  }

  private static void decide(ClientPair pair, PairStatus status) {
    spa.in(() -> spa.decidePairs.decide(pair.id(), status, pair.version(), spa.bookkeeper));
  }
}
