package com.medspasync.app.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.medspasync.tenants.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

  @Test
  void namesWhatARoleMayDoInOrder() {
    Permissions permissions =
        new Permissions(
            List.of(),
            List.of(),
            List.of(),
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
        .isThrownBy(
            () -> new Permissions(List.of("GET /x"), List.of(), List.of("GET /x"), List.of()))
        .withMessageContaining("GET /x");
  }

  @Test
  void refusesAPermissionThatIsDefinedTwice() {
    Permissions.Entry entry = new Permissions.Entry("a:read", List.of(Role.OWNER), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Permissions(List.of(), List.of(), List.of(), List.of(entry, entry)));
  }
}
