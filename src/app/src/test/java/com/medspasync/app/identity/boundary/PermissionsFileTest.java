package com.medspasync.app.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.identity.control.PermissionsFile;
import com.medspasync.app.identity.entity.Permissions;
import com.medspasync.tenants.people.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsFileTest {

  private final Permissions permissions = PermissionsFile.read();

  @Test
  void listsEveryRouteThatAResourceHas() {
    assertThat(permissions.routes()).containsAll(routesOfResources());
  }

  @Test
  void listsNoRouteThatNoResourceHas() {
    assertThat(routesOfResources()).containsAll(permissions.routes());
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, imports:write, true",
    "MANAGER, imports:write, true",
    "BOOKKEEPER, imports:write, true",
    "AUDITOR, imports:write, false",
    "AUDITOR, imports:read, true",
    "FRONT_DESK, imports:read, false",
    "FRONT_DESK, reviews:read, true",
    "FRONT_DESK, reviews:write, false",
    "BOOKKEEPER, reviews:write, true",
    "INJECTOR, reviews:read, false",
    "ESTHETICIAN, reports:read, false",
    "MEDICAL_DIRECTOR, reports:read, true",
    "BOOKKEEPER, learned:read, true",
    "BOOKKEEPER, learned:write, false",
    "MANAGER, learned:write, true",
    "FRONT_DESK, learned:read, false",
    "MANAGER, accuracy:write, false",
    "OWNER, accuracy:write, true",
    "MANAGER, staff:read, true",
    "MANAGER, staff:write, false",
    "OWNER, staff:write, true",
    "BOOKKEEPER, staff:read, false",
    "BOOKKEEPER, contacts:read, false",
    "AUDITOR, contacts:read, false",
    "FRONT_DESK, contacts:read, true",
    "MANAGER, privacy:handle, true",
    "FRONT_DESK, privacy:handle, false",
    "BOOKKEEPER, privacy:handle, false",
    "AUDITOR, privacy:handle, false",
    "SUPPORT, privacy:handle, false",
    "MANAGER, holds:write, false",
    "OWNER, holds:write, true",
    "SUPPORT, reviews:read, true",
    "SUPPORT, contacts:read, false",
    "SUPPORT, issues:download, false",
    "SUPPORT, erasure:read, false",
    "MANAGER, erasure:read, true",
    "MANAGER, erasure:write, false",
    "SUPPORT, support:write, false",
    "MANAGER, support:write, false",
    "MANAGER, support:read, true"
  })
  void followsTheTableOfRoles(Role role, String permission, boolean allowed) {
    assertThat(permissions.allows(role, permission)).isEqualTo(allowed);
  }

  /** Each was decided about: its routes keep to the locations of whoever asks. */
  @Test
  void namesWhatIsAlsoForPeopleWithSomeLocations() {
    assertThat(permissions.byLocation())
        .containsExactlyInAnyOrder(
            "contacts:read", "exports:read", "reports:read", "reviews:read", "reviews:write");
  }

  @Test
  void opensToEverybodyOnlyWhatComesBeforeSigningIn() {
    Set<String> open =
        permissions.routes().stream()
            .filter(route ->
                permissions
                    .access(route)
                    .filter(Permissions.Access.Open.class::isInstance)
                    .isPresent())
            .collect(Collectors.toSet());

    assertThat(open)
        .containsExactlyInAnyOrder(
            "POST /auth/sign-in",
            "POST /auth/support",
            "POST /auth/second-factor",
            "POST /auth/refresh",
            "POST /auth/sign-out",
            "POST /auth/bootstrap",
            "POST /auth/passkey/options",
            "POST /auth/passkey",
            "GET /auth/providers",
            "POST /auth/providers/journey",
            "POST /auth/providers/return",
            "POST /auth/password-reset",
            "POST /auth/email-change/undo",
            "POST /auth/invitation",
            "POST /auth/invitation/accept",
            "GET /health/quick",
            "GET /status");
  }

  @Test
  void givesNoAccessToARouteThatIsNotListed() {
    assertThat(permissions.access("GET /nowhere")).isEqualTo(Optional.empty());
  }

  private static Set<String> routesOfResources() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // what has routes is called so, says the architecture test
            .withImportOption(location -> location.contains("Resource"))
            .importPackages("com.medspasync.app")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(type ->
                Arrays.stream(type.getDeclaredMethods())
                    .flatMap(method -> Route.of(type, method).stream()))
            .collect(Collectors.toSet());
  }
}
