package com.medspasync.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleRegistryIT {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static TestDatabase database;
  private static TenantId oceanSpa;
  private static TenantId hillSpa;

  @BeforeAll
  static void createTwoSpas() throws SQLException {
    database = new TestDatabase("people_registry", 4);
    oceanSpa = database.create("Ocean Spa");
    hillSpa = database.create("Hill Spa");
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Test
  void findsAPersonByAddressWhateverItsCase() throws SQLException {
    Person added = registry(NOW).add(" Case@Example.COM ", "Casey");

    assertThat(registry(NOW).findByEmail("case@example.com")).contains(added);
    assertThat(registry(NOW).add("CASE@example.com", "Someone else")).isEqualTo(added);
  }

  @Test
  void keepsTheRoleOfEachSpaApart() throws SQLException {
    Person person = registry(NOW).add("two@example.com", "Twyla");
    registry(NOW).join(person.id(), oceanSpa, Role.OWNER);
    registry(NOW).join(person.id(), hillSpa, Role.AUDITOR);
    registry(NOW).join(person.id(), hillSpa, Role.BOOKKEEPER);

    assertThat(registry(NOW).memberships(person.id()))
        .containsExactlyInAnyOrder(
            new Membership(oceanSpa, "Ocean Spa", Role.OWNER, false),
            new Membership(hillSpa, "Hill Spa", Role.BOOKKEEPER, false));
  }

  @Test
  void setsAPasswordOncePerToken() throws SQLException {
    Person person = registry(NOW).add("token@example.com", "Toki");
    String token = registry(NOW).issuePasswordToken(person.id(), Duration.ofHours(1));

    assertThat(registry(NOW).findByPasswordToken(token)).contains(person);
    assertThat(registry(NOW).usePasswordToken(token, person.id(), "a hash", connection -> {}))
        .isTrue();
    assertThat(registry(NOW).usePasswordToken(token, person.id(), "another", connection -> {}))
        .isFalse();
    assertThat(registry(NOW).find(person.id()).orElseThrow().passwordHash()).isEqualTo("a hash");
  }

  @Test
  void forgetsATokenAtItsEndAndWhenANewerOneIsIssued() throws SQLException {
    Person person = registry(NOW).add("late@example.com", "Lata");
    String older = registry(NOW).issuePasswordToken(person.id(), Duration.ofHours(1));
    String newer = registry(NOW).issuePasswordToken(person.id(), Duration.ofHours(1));
    PeopleRegistry later = registry(NOW.plus(Duration.ofHours(1)));

    assertThat(registry(NOW).usePasswordToken(older, person.id(), "a hash", connection -> {}))
        .isFalse();
    assertThat(later.usePasswordToken(newer, person.id(), "a hash", connection -> {})).isFalse();
    assertThat(later.findByPasswordToken(newer)).isEmpty();
  }

  private static PeopleRegistry registry(Instant now) {
    return new PeopleRegistry(database.platform(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
