package com.medspasync.app.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.people.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PermissionsTest {

  private static final Permissions.OfOperators NOTHING =
      new Permissions.OfOperators(List.of(), List.of());

  @Test
  void namesWhatARoleMayDoInOrder() {
    Permissions permissions =
        new Permissions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NOTHING,
            List.of(
                new Permissions.Entry("b:read", List.of(Role.OWNER, Role.AUDITOR), true, List.of()),
                new Permissions.Entry("a:read", List.of(Role.OWNER), false, List.of())));

    assertThat(permissions.of(everywhere(Role.OWNER))).containsExactly("a:read", "b:read");
    assertThat(permissions.of(everywhere(Role.AUDITOR))).containsExactly("b:read");
    assertThat(permissions.of(everywhere(Role.INJECTOR))).isEmpty();
  }

  @Test
  void leavesWhoReachesSomeLocationsWhatGoesByThem() {
    Permissions permissions =
        new Permissions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NOTHING,
            List.of(
                new Permissions.Entry("rows:read", List.of(Role.MANAGER), true, List.of()),
                new Permissions.Entry("whole:read", List.of(Role.MANAGER), false, List.of())));
    Reach some = new Reach(Set.of(UUID.randomUUID()));

    assertThat(permissions.of(everywhere(Role.MANAGER))).containsExactly("rows:read", "whole:read");
    assertThat(permissions.of(new Standing(Role.MANAGER, some))).containsExactly("rows:read");
    assertThat(permissions.of(new Standing(Role.AUDITOR, some))).isEmpty();
    assertThat(permissions.reaches(some, "unknown:read")).isFalse();
  }

  @Test
  void anOwnerReachesEverything() {
    Reach some = new Reach(Set.of(UUID.randomUUID()));

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> new Standing(Role.OWNER, some))
        .extracting(DomainException::code)
        .isEqualTo("staff.owner-everywhere");
  }

  @Test
  void refusesARouteThatIsListedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Permissions(
                List.of("GET /x"), List.of(), List.of(), List.of("GET /x"), NOTHING, List.of()))
        .withMessageContaining("GET /x");
  }

  @Test
  void aRouteOfOperatorsIsNobodyElses() {
    Permissions.OfOperators operators =
        new Permissions.OfOperators(List.of("POST /in"), List.of("GET /x"));
    Permissions permissions =
        new Permissions(List.of(), List.of(), List.of(), List.of(), operators, List.of());

    assertThat(permissions.access("POST /in")).contains(new Permissions.Access.Operators(false));
    assertThat(permissions.access("GET /x")).contains(new Permissions.Access.Operators(true));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Permissions(
                List.of(), List.of(), List.of(), List.of("GET /x"), operators, List.of()));
  }

  @Test
  void refusesAPermissionThatIsDefinedTwice() {
    Permissions.Entry entry =
        new Permissions.Entry("a:read", List.of(Role.OWNER), false, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Permissions(
                List.of(), List.of(), List.of(), List.of(), NOTHING, List.of(entry, entry)));
  }

  private static Standing everywhere(Role role) {
    return new Standing(role, Reach.WHOLE);
  }
}
