package com.medspasync.launcher.demo;

import com.medspasync.tenants.people.Role;
import java.time.ZoneId;
import java.util.List;

/**
 * A spa of invented people.
 *
 * @param folder its exports, below the distribution's folder {@code demo}
 * @param staff one sign-in per role, the owner first
 */
public record DemoSpa(String name, ZoneId zone, String folder, List<SignIn> staff) {

  /** Someone who works there. */
  public record SignIn(Role role, String name, String email) {}

  /** The two spas; addresses end in {@code .example}, which no mail ever reaches. */
  public static List<DemoSpa> all() {
    return List.of(
        new DemoSpa(
            "Lumen Aesthetics",
            ZoneId.of("America/Chicago"),
            "lumen-aesthetics",
            staff(
                "lumen.example",
                "Grace Whitfield",
                "Nora Castellano",
                "Dr. Helen Osei",
                "Ana Morgan",
                "Angela Jimenez",
                "Ashley Johnson",
                "Priya Raman",
                "Samuel Okafor")),
        new DemoSpa(
            "Harbor Skin Studio",
            ZoneId.of("America/New_York"),
            "harbor-skin-studio",
            staff(
                "harbor.example",
                "Margot Delacroix",
                "Theo Lindqvist",
                "Dr. Isabel Ferrer",
                "Jacqueline Page",
                "Michelle Page",
                "Hannah Smith",
                "Walter Brandt",
                "Ingrid Solano")));
  }

  public SignIn owner() {
    return staff.getFirst();
  }

  private static List<SignIn> staff(
      String domain,
      String owner,
      String manager,
      String director,
      String injector,
      String esthetician,
      String frontDesk,
      String bookkeeper,
      String auditor) {
    return List.of(
        new SignIn(Role.OWNER, owner, "owner@" + domain),
        new SignIn(Role.MANAGER, manager, "manager@" + domain),
        new SignIn(Role.MEDICAL_DIRECTOR, director, "director@" + domain),
        new SignIn(Role.INJECTOR, injector, "injector@" + domain),
        new SignIn(Role.ESTHETICIAN, esthetician, "esthetician@" + domain),
        new SignIn(Role.FRONT_DESK, frontDesk, "frontdesk@" + domain),
        new SignIn(Role.BOOKKEEPER, bookkeeper, "bookkeeper@" + domain),
        new SignIn(Role.AUDITOR, auditor, "auditor@" + domain));
  }
}
