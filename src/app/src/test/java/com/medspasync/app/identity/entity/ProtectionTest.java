package com.medspasync.app.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.tenants.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProtectionTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void isGivenToWhoeverGaveASecondFactor(Role role) {
    assertThat(Protection.of(role, true, false)).isEqualTo(Protection.GIVEN);
    assertThat(Protection.of(role, true, true)).isEqualTo(Protection.GIVEN);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void isMissingWhereClientsDataAreKept(Role role) {
    assertThat(Protection.of(role, false, false)).isEqualTo(Protection.MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, DUE_BEFORE_FIRST_IMPORT",
    "MANAGER, MISSING",
    "BOOKKEEPER, MISSING",
    "AUDITOR, MISSING"
  })
  void mayWaitOnlyForTheOwnerOfAnEmptyPractice(Role role, Protection expected) {
    assertThat(Protection.of(role, false, true)).isEqualTo(expected);
  }
}
