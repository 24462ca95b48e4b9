package com.medspasync.app.watch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.medspasync.app.testing.TestSpa;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.app.watch.entity.Finding;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditKey;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import com.medspasync.tenants.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks are found just above the measure of each rule, and nothing below it. */
class SuspiciousEventsIT {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final String NEW_YORK = "203.0.113.7";
  private static final String BOSTON = "198.51.100.7";
  private static final String TOKYO = "192.0.2.7";

  @TempDir Path folder;

  private final AuditLog log = new AuditLog(AuditKey.parse("A".repeat(43)));
  private final UUID person = TypedId.next();
  private final String personId = TypedId.format(Person.PREFIX, person);

  private TestSpa spa;
  private Alerts alerts;

  @BeforeEach
  void openASpa() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    alerts = new Alerts(spa.database(), clock());
  }

  @Test
  void manyWrongPasswordsForOneAccountAreGuessing() {
    failures(9, personId, NEW_YORK);
    assertThat(find()).isEmpty();

    failures(1, personId, TOKYO);

    assertThat(find())
        .extracting(Finding::rule, Finding::subject, Finding::occurrences)
        .containsExactly(tuple(AlertRule.GUESSING, personId, 10));
    assertThat(find().getFirst().facts()).containsEntry("addresses", "2");
  }

  @Test
  void wrongPasswordsOfLongAgoDoNotCount() {
    for (int i = 0; i < 10; i++) {
      add(NOW.minus(Duration.ofMinutes(16)), stranger(TOKYO), "signIn", Outcome.FAILED, personId);
    }

    assertThat(find()).isEmpty();
  }

  @Test
  void wrongPasswordsForSeveralAccountsFromOnePlaceAreStuffing() {
    failures(3, "person_a", TOKYO);
    failures(3, "person_b", TOKYO);
    assertThat(find()).isEmpty();

    failures(1, "person_c", NEW_YORK);
    assertThat(find()).as("from elsewhere").isEmpty();
    failures(1, "person_c", TOKYO);

    assertThat(find())
        .extracting(Finding::rule, Finding::subject, Finding::occurrences)
        .containsExactly(tuple(AlertRule.STUFFING, TOKYO, 7));
  }

  @Test
  void addressesThatNobodyHasCountAsAccountsOfTheirOwnButAreNobodysToGuess() {
    for (int i = 0; i < 9; i++) {
      nobodysAddress("aaaa");
    }
    failures(1, personId, TOKYO);
    assertThat(find()).as("two accounts").isEmpty();

    nobodysAddress("bbbb");

    assertThat(find())
        .extracting(Finding::rule, Finding::subject, Finding::occurrences)
        .containsExactly(tuple(AlertRule.STUFFING, TOKYO, 11));
  }

  @Test
  void askingForManyThingsThatAreNotThereIsProbing() {
    for (int i = 0; i < 9; i++) {
      refusal("match_" + i);
    }
    for (int i = 0; i < 50; i++) {
      refusal("match_0"); // a page that is open asks again and again
    }
    assertThat(find()).isEmpty();

    refusal("match_9");

    assertThat(find())
        .extracting(Finding::rule, Finding::subject)
        .containsExactly(tuple(AlertRule.PROBING, personId));
  }

  @Test
  void manyDownloadsAreAMassExport() {
    for (int i = 0; i < 11; i++) {
      add(NOW, somebody(NEW_YORK), "exportPayouts", Outcome.DONE, "");
    }
    assertThat(find()).isEmpty();

    add(NOW, somebody(NEW_YORK), "downloadAuditEvents", Outcome.DONE, "");

    assertThat(find())
        .extracting(Finding::rule, Finding::subject, Finding::occurrences)
        .containsExactly(tuple(AlertRule.MASS_EXPORT, personId, 12));
  }

  @Test
  void oneDownloadOfEverythingIsAMassExport() {
    add(NOW, somebody(NEW_YORK), "exportPractice", Outcome.DONE, "export_1");
    assertThat(find()).isEmpty();

    add(NOW, somebody(NEW_YORK), "downloadPracticeExport", Outcome.DONE, "export_1");

    assertThat(find()).extracting(Finding::rule).containsExactly(AlertRule.MASS_EXPORT);
    assertThat(find().getFirst().facts()).containsEntry("everything", "true");
  }

  @Test
  void readingAlmostEverythingIsAMassExportToo() {
    for (int i = 0; i < 199; i++) {
      reading(100);
    }
    assertThat(find()).isEmpty();

    reading(100);

    assertThat(find())
        .extracting(Finding::rule, Finding::occurrences)
        .containsExactly(tuple(AlertRule.MASS_EXPORT, 1));
    assertThat(find().getFirst().facts()).containsEntry("rows", "20000");
  }

  @Test
  void nobodyIsInTokyoAnHourAfterNewYork() {
    add(NOW.minus(Duration.ofMinutes(60)), somebody(NEW_YORK), "signIn", Outcome.DONE, personId);
    add(NOW.minus(Duration.ofMinutes(30)), somebody(BOSTON), "signIn", Outcome.DONE, personId);
    assertThat(find()).as("Boston is near").isEmpty();

    add(NOW, somebody(TOKYO), "signIn", Outcome.DONE, personId);

    Finding found = find().getFirst();
    assertThat(found.rule()).isEqualTo(AlertRule.IMPOSSIBLE_TRAVEL);
    assertThat(found.subject()).isEqualTo(personId);
    assertThat(found.facts())
        .containsEntry("from", BOSTON)
        .containsEntry("address", TOKYO)
        .containsEntry("minutes", "30");
    assertThat(Integer.parseInt(found.facts().getOrDefault("kilometres", "")))
        .isBetween(10_750, 10_850);
  }

  @Test
  void aDayLaterTokyoIsNoSurprise() {
    add(NOW.minus(Duration.ofHours(20)), somebody(NEW_YORK), "signIn", Outcome.DONE, personId);
    add(NOW, somebody(TOKYO), "signIn", Outcome.DONE, personId);

    assertThat(find()).isEmpty();
  }

  @Test
  void withoutAFileOfPlacesNoWayIsJudged() {
    add(NOW.minus(Duration.ofMinutes(10)), somebody(NEW_YORK), "signIn", Outcome.DONE, personId);
    add(NOW, somebody(TOKYO), "signIn", Outcome.DONE, personId);

    assertThat(find(Optional.empty())).isEmpty();
  }

  @Test
  void findingsOfOneKindAreOneAlertUntilSomebodyLooksAtIt() {
    failures(10, personId, TOKYO);
    UUID opened = spa.in(() -> alerts.raise(find().getFirst())).orElseThrow();
    failures(3, personId, TOKYO, NOW.plusSeconds(1));
    Finding more = find().getFirst();

    assertThat(spa.in(() -> alerts.raise(more))).as("the same alert").isEmpty();
    assertThat(spa.in(() -> alerts.get(opened)).finding().occurrences()).isEqualTo(13);

    spa.in(() -> alerts.acknowledge(opened, person, "It was me"));
    assertThat(spa.in(() -> alerts.raise(more))).as("nothing new").isEmpty();

    failures(1, personId, TOKYO, NOW.plusSeconds(2));
    assertThat(spa.in(() -> alerts.raise(find().getFirst()))).as("it goes on").isPresent();
    assertThat(spa.in(() -> alerts.page(Alert.Status.OPEN, 10, null)).data()).hasSize(1);
    assertThat(spa.in(() -> alerts.page(null, 10, null)).data()).hasSize(2);
  }

  private List<Finding> find() {
    try {
      return find(
          Optional.of(
              PlacesFile.write(
                      folder.resolve("places.mmdb"),
                      Map.of(
                          "203.0.113.0/24", new double[] {40.71, -74.01},
                          "198.51.100.0/24", new double[] {42.36, -71.06},
                          "192.0.2.0/24", new double[] {35.68, 139.69}))
                  .toString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Finding> find(Optional<String> places) {
    try (PlacesOfAddresses known = PlacesOfAddresses.in(places)) {
      SuspiciousEvents events =
          new SuspiciousEvents(spa.database(), new Travels(spa.database(), known), clock());
      return spa.in(events::find);
    }
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private void failures(int times, String account, String address) {
    failures(times, account, address, NOW);
  }

  private void failures(int times, String account, String address, Instant at) {
    for (int i = 0; i < times; i++) {
      add(at, stranger(address), "signIn", Outcome.FAILED, account);
    }
  }

  private void nobodysAddress(String account) {
    add(
        NOW,
        stranger(TOKYO),
        "signIn",
        Outcome.FAILED,
        "",
        "{\"with\":\"PASSWORD\",\"account\":\"" + account + "\"}");
  }

  private void refusal(String id) {
    add(NOW, somebody(NEW_YORK), "getReview", Outcome.REFUSED, id);
  }

  private void reading(int rows) {
    add(NOW, somebody(NEW_YORK), "listReviews", Outcome.DONE, "", "{\"count\":" + rows + "}");
  }

  private static Doer stranger(String address) {
    return new Doer(DoerKind.UNKNOWN, Optional.empty(), "", address, "");
  }

  private Doer somebody(String address) {
    return new Doer(DoerKind.PERSON, Optional.of(person), "MANAGER", address, "");
  }

  private void add(Instant at, Doer doer, String action, Outcome outcome, String object) {
    add(at, doer, action, outcome, object, "{}");
  }

  private void add(
      Instant at, Doer doer, String action, Outcome outcome, String object, String details) {
    AuditEvent event =
        new AuditEvent(
            TypedId.next(),
            at,
            action,
            outcome,
            doer,
            object.isEmpty() ? List.of() : List.of(object),
            details);
    spa.in(() -> {
      try (Handle handle = spa.database().open()) {
        log.add(handle.getConnection(), AuditScope.of(TenantContext.require()), event);
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    });
  }
}
