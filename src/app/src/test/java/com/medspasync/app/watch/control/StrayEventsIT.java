package com.medspasync.app.watch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.medspasync.app.testing.TestPlatform;
import com.medspasync.app.trail.RequestRefused.Kind;
import com.medspasync.app.watch.entity.ServiceAlert;
import com.medspasync.app.watch.entity.ServiceFinding;
import com.medspasync.app.watch.entity.ServiceRule;
import com.medspasync.kernel.TypedId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to no practice is found just above the measure of each rule, and nothing below. */
class StrayEventsIT {

  private static final String HERE = "203.0.113.7";

  private final TestPlatform platform = new TestPlatform();
  private final Jdbi tables = platform.tables();
  private final StrayEvents events = new StrayEvents(tables, platform.clock());
  private final ServiceAlerts alerts = new ServiceAlerts(tables, platform.clock());
  private final RefusedRequests refused = new RefusedRequests(tables, platform.clock());

  @BeforeEach
  void forgetOthers() {
    for (String table : List.of("failed_sign_ins", "refused_requests", "service_alerts")) {
      tables.useHandle(handle -> handle.execute("delete from platform." + table));
    }
  }

  @Test
  void manyAddressesFromOnePlaceAreStuffing() {
    for (int i = 0; i < 19; i++) {
      fails("account" + i, HERE);
    }
    assertThat(events.find()).isEmpty();

    fails("account0", HERE);

    assertThat(events.find())
        .extracting(
            ServiceFinding::rule,
            ServiceFinding::subject,
            ServiceFinding::occurrences,
            ServiceFinding::accounts)
        .containsExactly(tuple(ServiceRule.STUFFING, HERE, 20, 19));
  }

  @Test
  void whoMistypesOneAddressAgainAndAgainIsNoAttack() {
    for (int i = 0; i < 100; i++) {
      fails("account" + i % 9, HERE);
    }

    assertThat(events.find()).isEmpty();
  }

  @Test
  void oneAddressFromManyPlacesIsGuessing() {
    for (int i = 0; i < 20; i++) {
      fails("account", "192.0.2." + i % 9);
    }
    assertThat(events.find()).as("nine places").isEmpty();

    fails("account", HERE);

    assertThat(events.find())
        .extracting(ServiceFinding::rule, ServiceFinding::subject, ServiceFinding::places)
        .containsExactly(tuple(ServiceRule.GUESSING, "account", 10));
  }

  @Test
  void aFewTriesEachFromManyPlacesAreSpread() {
    for (int i = 0; i < 49; i++) {
      fails("account" + i, "192.0.2." + i % 20);
    }
    assertThat(events.find()).isEmpty();

    fails("account49", "192.0.2.1");

    assertThat(events.find())
        .extracting(ServiceFinding::rule, ServiceFinding::accounts, ServiceFinding::places)
        .containsExactly(tuple(ServiceRule.SPREAD, 50, 20));
  }

  @Test
  void whatWasLongAgoAndWhatIsSomebodysDoesNotCount() {
    for (int i = 0; i < 30; i++) {
      fails("account" + i, HERE, TypedId.next());
    }
    assertThat(events.find()).as("somebody's").isEmpty();
    for (int i = 0; i < 30; i++) {
      fails("account" + i, HERE);
    }
    assertThat(events.find()).hasSize(1);

    platform.passes(Duration.ofMinutes(16));

    assertThat(events.find()).isEmpty();
  }

  @Test
  void refusedRequestsOfAllNodesAreCountedTogether() {
    RefusedRequests onAnotherNode = new RefusedRequests(tables, platform.clock());
    for (int i = 0; i < 99; i++) {
      (i % 2 == 0 ? refused : onAnotherNode).add(Kind.FORGED_TOKENS);
    }
    refused.keep();
    onAnotherNode.keep();
    assertThat(events.find()).isEmpty();

    refused.add(Kind.FOREIGN_PAGES);
    refused.add(Kind.FORGED_TOKENS);
    refused.keep();

    assertThat(events.find())
        .extracting(ServiceFinding::rule, ServiceFinding::occurrences)
        .containsExactly(tuple(ServiceRule.FORGED_TOKENS, 100));
  }

  @Test
  void placesThatUseUpTheirBudgetsCountMore() {
    for (int i = 0; i < 19; i++) {
      refused.add(Kind.USED_UP_BUDGETS);
    }
    refused.keep();
    assertThat(events.find()).isEmpty();

    refused.add(Kind.USED_UP_BUDGETS);
    refused.keep();

    assertThat(events.find())
        .extracting(ServiceFinding::rule)
        .containsExactly(ServiceRule.USED_UP_BUDGETS);
  }

  @Test
  void findingsAboutTheSameAreOneAlertUntilSomebodyAcknowledgesIt() {
    Instant now = platform.clock().instant();
    Optional<UUID> opened = alerts.raise(found(20, now));
    assertThat(opened).isPresent();
    assertThat(alerts.raise(found(25, now.plusSeconds(10)))).isEmpty();
    assertThat(alerts.page(true, 10, null).data())
        .extracting(alert -> alert.finding().occurrences())
        .containsExactly(25);

    UUID operator = anOperator();
    ServiceAlert seen =
        tables.inTransaction(
            handle -> alerts.acknowledge(handle, opened.get(), operator, "A scanner"));

    assertThat(seen.acknowledgedBy()).isEqualTo("Kim Calder");
    assertThat(alerts.raise(found(25, now.plusSeconds(10)))).as("nothing new").isEmpty();
    assertThat(alerts.raise(found(26, now.plusSeconds(11)))).as("it goes on").isPresent();
    assertThat(alerts.page(false, 10, null).data()).hasSize(2);
  }

  private static ServiceFinding found(int occurrences, Instant lastAt) {
    return new ServiceFinding(ServiceRule.STUFFING, HERE, lastAt, occurrences, 12, 1);
  }

  private UUID anOperator() {
    UUID id = TypedId.next();
    tables.useHandle(handle ->
        handle.execute(
            "insert into platform.operators (id, email, name) values (?, ?, 'Kim Calder')",
            id,
            id + "@operators.example"));
    return id;
  }

  private void fails(String account, String address) {
    fails(account, address, null);
  }

  private void fails(String account, String address, @Nullable UUID person) {
    tables.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into platform.failed_sign_ins
                  (id, occurred_at, person_id, account, domain, means, address, request_id, reported)
                values (?, ?, ?, ?, 'nobody.example', 'PASSWORD', ?, 'req', true)
                """)
            .bind(0, TypedId.next())
            .bind(1, platform.clock().instant().atOffset(ZoneOffset.UTC))
            .bind(2, person)
            .bind(3, account)
            .bind(4, address)
            .execute());
  }
}
