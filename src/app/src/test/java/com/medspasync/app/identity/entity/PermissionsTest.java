package com.medspasync.app.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.medspasync.tenants.people.Role;
import java.util.List;
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
            NOTHING,
            List.of(
                new Permissions.Entry("b:read", List.of(Role.OWNER, Role.AUDITOR), List.of()),
                new Permissions.Entry("a:read", List.of(Role.OWNER), List.of())));

    assertThat(permissions.of(Role.OWNER)).containsExactly("a:read", "b:read");
    assertThat(permissions.of(Role.AUDITOR)).containsExactly("b:read");
    assertThat(permissions.of(Role.INJECTOR)).isEmpty();
  }

  @Test
  void refusesARouteThatIsListedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Permissions(List.of("GET /x"), List.of(), List.of("GET /x"), NOTHING, List.of()))
        .withMessageContaining("GET /x");
  }

  @Test
  void aRouteOfOperatorsIsNobodyElses() {
    Permissions.OfOperators operators =
        new Permissions.OfOperators(List.of("POST /in"), List.of("GET /x"));
    Permissions permissions =
        new Permissions(List.of(), List.of(), List.of(), operators, List.of());

    assertThat(permissions.access("POST /in")).contains(new Permissions.Access.Operators(false));
    assertThat(permissions.access("GET /x")).contains(new Permissions.Access.Operators(true));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Permissions(List.of(), List.of(), List.of("GET /x"), operators, List.of()));
  }

  @Test
  void refusesAPermissionThatIsDefinedTwice() {
    Permissions.Entry entry = new Permissions.Entry("a:read", List.of(Role.OWNER), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Permissions(List.of(), List.of(), List.of(), NOTHING, List.of(entry, entry)));
  }
}
