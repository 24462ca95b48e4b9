package com.medspasync.app.operators.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.operators.entity.Practice;
import com.medspasync.app.operators.entity.PracticeOrder;
import com.medspasync.app.operators.entity.PracticeState;
import com.medspasync.app.testing.TestPlatform;
import com.medspasync.kernel.Page;
import com.medspasync.tenants.TenantId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Practices are listed from what a chore has counted, without a look into any. */
class PracticesIT {

  private final TestPlatform platform = new TestPlatform();
  private final Jdbi tables = platform.tables();
  private final Practices practices = new Practices(tables, platform.clock());

  /** Part of the names of this test's practices: the database has others. */
  private final String mark = "Listed " + UUID.randomUUID();

  private final List<TenantId> added = new ArrayList<>();

  @BeforeEach
  void addPractices() {
    add("b quiet", 10, 1_000, 5);
    add("C busy", 30, 2_000, 70);
    add("a large", 50, 3_000, 5);
    tables.useHandle(handle ->
        handle.execute(
            "update platform.tenants set status = 'SUSPENDED', suspended_at = now(),"
                + " suspension_reason = 'unpaid' where id = ?",
            added.get(0).value()));
    tables.useHandle(handle ->
        handle.execute(
            "update platform.tenants set migration_error = 'no space' where id = ?",
            added.get(1).value()));
    tables.useHandle(handle ->
        handle.execute(
            "insert into platform.practice_jobs (tenant_id, job_id, type, status, attempts,"
                + " created_at) values (?, gen_random_uuid(), 'reconcile', 'FAILED', 5, now())",
            added.get(2).value()));
  }

  @AfterEach
  void removePractices() {
    for (TenantId id : added) {
      for (String table : List.of("practice_jobs", "practice_requests", "practice_figures")) {
        tables.useHandle(handle ->
            handle.execute("delete from platform." + table + " where tenant_id = ?", id.value()));
      }
      tables.useHandle(
          handle -> handle.execute("delete from platform.tenants where id = ?", id.value()));
    }
  }

  @Test
  void beginWithWhatTheOrderAsksFor() {
    assertThat(names(PracticeOrder.NAME, null)).containsExactly("a large", "b quiet", "C busy");
    assertThat(names(PracticeOrder.LINES, null)).containsExactly("a large", "C busy", "b quiet");
    assertThat(names(PracticeOrder.REQUESTS, null).getFirst()).isEqualTo("C busy");
    assertThat(names(PracticeOrder.CREATED, null)).containsExactly("a large", "C busy", "b quiet");
  }

  @Test
  void areFoundByTheirState() {
    assertThat(names(PracticeOrder.NAME, PracticeState.SUSPENDED)).containsExactly("b quiet");
    assertThat(names(PracticeOrder.NAME, PracticeState.OPEN)).containsExactly("a large", "C busy");
    assertThat(names(PracticeOrder.NAME, PracticeState.BEHIND)).contains("C busy");
    assertThat(names(PracticeOrder.NAME, PracticeState.TROUBLED)).containsExactly("a large");
  }

  @Test
  void areFoundByTheirId() {
    Practice found =
        practices
            .page(new Practices.Filter(added.get(0).toString(), null), PracticeOrder.NAME, 10, null)
            .data()
            .getFirst();

    assertThat(found.id()).isEqualTo(added.get(0));
    assertThat(found.suspendedFor()).isEqualTo("unpaid");
    assertThat(practices.get(added.get(2)).failedJobs()).isOne();
  }

  @ParameterizedTest
  @EnumSource(PracticeOrder.class)
  void goOnBehindTheLastOfAPage(PracticeOrder order) {
    List<String> paged = new ArrayList<>();
    @Nullable UUID after = null;
    Page<Practice> page;
    do {
      page = practices.page(new Practices.Filter(mark, null), order, 1, after);
      page.data().forEach(practice -> paged.add(plain(practice)));
      after = page.data().getLast().id().value();
    } while (page.hasMore());

    assertThat(paged).isEqualTo(names(order, null));
  }

  @Test
  void requestsAreAddedUpAcrossNodes() {
    RequestTally one = new RequestTally(tables, platform.clock());
    RequestTally other = new RequestTally(tables, platform.clock());
    TenantId practice = added.get(0);
    one.add(practice, false);
    one.add(practice, true);
    other.add(practice, false);
    one.add(TenantId.next(), false); // erased meanwhile

    one.keep();
    other.keep();
    other.keep();

    assertThat(practices.get(practice).requests()).isEqualTo(5 + 3);
    assertThat(practices.get(practice).refused()).isOne();
  }

  private List<String> names(PracticeOrder order, @Nullable PracticeState state) {
    return practices.page(new Practices.Filter(mark, state), order, 100, null).data().stream()
        .map(this::plain)
        .toList();
  }

  private String plain(Practice practice) {
    return practice.name().replace(" " + mark, "");
  }

  private void add(String name, long lines, long bytes, long requests) {
    TenantId id = TenantId.next();
    tables.useTransaction(handle -> {
      handle.execute(
          "insert into platform.tenants (id, name, currency, time_zone, schema_version, created_at)"
              + " select ?, ?, 'USD', 'UTC', coalesce(max(schema_version), '1'), now() + ? * interval '1 second'"
              + " from platform.tenants",
          id.value(),
          name + " " + mark,
          added.size());
      handle.execute(
          "insert into platform.practice_figures (tenant_id, people, lines, stored_bytes,"
              + " measured_at) values (?, 3, ?, ?, now())",
          id.value(),
          lines,
          bytes);
      handle.execute(
          "insert into platform.practice_requests (tenant_id, day, requests, refused)"
              + " values (?, ?, ?, 0)",
          id.value(),
          LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC),
          requests);
    });
    added.add(id);
  }
}
