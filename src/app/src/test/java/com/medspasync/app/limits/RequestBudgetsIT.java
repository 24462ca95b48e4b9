package com.medspasync.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.identity.control.MasterKey;
import com.medspasync.app.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Budgets on a real database, as two nodes have them. */
class RequestBudgetsIT {

  private static final long QUOTA = 400;
  private static final long FEW = 10;

  /** What a node spends before it settles. */
  private static final long UNSETTLED = QUOTA / 200;

  private static final int THREADS = 8;

  private final TestPlatform platform = new TestPlatform();
  private final RequestBudgets here = budgets();
  private final RequestBudgets onAnotherNode = budgets();
  private final String somebody = UUID.randomUUID().toString();

  @Test
  void twoNodesTogetherAnswerNoMoreThanTheBudgetAndATwentiethOfIt() throws Exception {
    Callable<Long> asksHere = () -> answered(here, Budget.PERSON, QUOTA);
    Callable<Long> asksThere = () -> answered(onAnotherNode, Budget.PERSON, QUOTA);
    long answered = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Long> some :
          threads.invokeAll(List.of(asksHere, asksThere, asksHere, asksThere))) {
        answered += some.get();
      }
    }

    assertThat(answered).isBetween(QUOTA * 95 / 100, QUOTA * 105 / 100);
  }

  @Test
  void oneNodeAnswersTheBudgetAndWhatItNeedNotSettle() {
    assertThat(answered(here, Budget.PERSON, QUOTA * 2)).isBetween(QUOTA, QUOTA + UNSETTLED);
  }

  @Test
  void aSmallBudgetIsKeptOnTwoNodesWithOneMoreForEach() {
    long answered =
        IntStream.range(0, 20)
            .mapToLong(
                _ -> answered(here, Budget.COSTLY, 1) + answered(onAnotherNode, Budget.COSTLY, 1))
            .sum();

    assertThat(answered).isBetween(FEW, FEW + 2);
  }

  @Test
  void whatIsSpentComesBackEvenly() {
    answered(here, Budget.PERSON, QUOTA * 2);
    Standing refused = here.take(Budget.PERSON, somebody);
    assertThat(refused.refused()).isTrue();
    assertThat(refused.refusedFor()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));

    platform.passes(refused.refusedFor());
    assertThat(here.take(Budget.PERSON, somebody).refused()).isFalse();

    answered(here, Budget.PERSON, QUOTA * 2);
    platform.passes(Duration.ofSeconds(15));
    assertThat(answered(here, Budget.PERSON, QUOTA))
        .isBetween(QUOTA / 4 - UNSETTLED, QUOTA / 4 + UNSETTLED);

    platform.passes(Duration.ofMinutes(5));
    assertThat(answered(here, Budget.PERSON, QUOTA * 2))
        .as("never more")
        .isBetween(QUOTA - UNSETTLED, QUOTA + UNSETTLED);
  }

  @Test
  void theFirstRefusalOfAMinuteIsNewsAndNoOther() {
    assertThat(firstRefusal().news()).isTrue();
    assertThat(here.take(Budget.PERSON, somebody).news()).isFalse();

    platform.passes(Duration.ofSeconds(61));

    assertThat(here.take(Budget.PERSON, somebody).news()).as("it is answered").isFalse();
    assertThat(firstRefusal().news()).isTrue();
  }

  private Standing firstRefusal() {
    return Stream.generate(() -> here.take(Budget.PERSON, somebody))
        .filter(Standing::refused)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anothersBudgetAndAnotherBudgetAreUntouched() {
    answered(here, Budget.PERSON, QUOTA * 2);

    assertThat(here.take(Budget.PERSON, UUID.randomUUID().toString()).refused()).isFalse();
    assertThat(here.take(Budget.PRACTICE, somebody).refused()).isFalse();
    assertThat(here.take(Budget.PRACTICE, somebody).left())
        .isBetween(QUOTA - 2, QUOTA - 2 + UNSETTLED);
  }

  @Test
  void whoeverFloodsUsDoesNotFloodTheDatabase() {
    answered(here, Budget.PERSON, QUOTA * 2);
    platform.tables().useHandle(handle -> handle.execute("delete from platform.request_budgets"));

    assertThat(here.take(Budget.PERSON, somebody).refused())
        .as("known without a question to the database")
        .isTrue();
  }

  @Test
  void budgetsThatAreFullAgainAreRemovedAndSayNobodysName() {
    here.take(Budget.PERSON, somebody);
    assertThat(rows()).isNotEmpty().noneMatch(key -> key.contains(somebody));

    here.forgetFull();
    assertThat(rows()).as("not full yet").isNotEmpty();
    platform
        .tables()
        .useHandle(handle ->
            handle.execute("update platform.request_budgets set expires_at = expires_at - 120000"));
    here.forgetFull();

    assertThat(rows()).isEmpty();
  }

  private List<String> rows() {
    return platform
        .tables()
        .withHandle(handle ->
            handle
                .createQuery("select id from platform.request_budgets")
                .mapTo(String.class)
                .list());
  }

  private long answered(RequestBudgets node, Budget budget, long times) {
    long answered = 0;
    for (long i = 0; i < times; i++) {
      answered += node.take(budget, somebody).refused() ? 0 : 1;
    }
    return answered;
  }

  private RequestBudgets budgets() {
    return new RequestBudgets(
        platform.source(),
        new MasterKey("A".repeat(43)),
        platform.clock(),
        Map.of(
            Budget.ADDRESS, QUOTA,
            Budget.PERSON, QUOTA,
            Budget.PRACTICE, QUOTA,
            Budget.COSTLY, FEW));
  }
}
