package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a practice sells.
 *
 * @param brand the name that desks build their item names from
 * @param program whose points it earns, null for none
 * @param programLabel how the program's export calls it; empty without a program
 * @param category group on the practice's menu
 * @param unit how it is counted
 * @param lowPrice cheapest price a unit, in whole dollars
 * @param highPrice dearest price a unit, in whole dollars
 * @param quantities usual quantities
 */
record Product(
    String brand,
    @Nullable Program program,
    String programLabel,
    Category category,
    String unit,
    int lowPrice,
    int highPrice,
    List<Integer> quantities) {

  /** The groups of a menu. */
  enum Category {
    NEUROTOXIN,
    FILLER,
    BIOSTIMULATOR,
    DEVICE,
    FACIAL,
    WELLNESS,
    RETAIL
  }

  private static final List<Integer> ONE = List.of(1);
  private static final List<Integer> SYRINGES = List.of(1, 1, 1, 2, 2, 3);
  private static final List<Integer> TOX = List.of(16, 20, 20, 24, 28, 30, 32, 36, 40, 44, 50, 64);

  /** The menu, what sells most first. */
  static final List<Product> MENU =
      List.of(
          tox("Botox Cosmetic", Program.ALLE, "BOTOX® Cosmetic", 12, 15, TOX),
          tox(
              "Dysport",
              Program.ASPIRE,
              "Dysport",
              4,
              6,
              List.of(50, 60, 80, 90, 100, 110, 120, 150)),
          other("HydraFacial", Category.FACIAL, 180, 260),
          tox("Xeomin", Program.XPERIENCE, "XEOMIN", 11, 14, TOX),
          tox("Jeuveau", Program.EVOLUS, "Jeuveau", 10, 13, TOX),
          syringe("Juvederm Voluma XC", Program.ALLE, "JUVÉDERM® VOLUMA® XC", 750, 950),
          syringe("Restylane Lyft", Program.ASPIRE, "Restylane Lyft", 700, 850),
          other("Laser Hair Removal", Category.DEVICE, 120, 350),
          syringe("Juvederm Volbella XC", Program.ALLE, "JUVÉDERM® VOLBELLA® XC", 650, 780),
          syringe("Restylane Kysse", Program.ASPIRE, "Restylane Kysse", 700, 820),
          new Product(
              "SkinMedica HA5",
              Program.ALLE,
              "SkinMedica®",
              Category.RETAIL,
              "each",
              150,
              190,
              ONE),
          new Product(
              "Sculptra",
              Program.ASPIRE,
              "Sculptra",
              Category.BIOSTIMULATOR,
              "vial",
              800,
              950,
              List.of(1, 2, 2, 3)),
          new Product(
              "DiamondGlow",
              Program.ALLE,
              "DiamondGlow®",
              Category.FACIAL,
              "treatment",
              175,
              250,
              ONE),
          other("IPL Photofacial", Category.DEVICE, 250, 450),
          new Product(
              "Kybella",
              Program.ALLE,
              "KYBELLA®",
              Category.FILLER,
              "vial",
              550,
              650,
              List.of(1, 2, 2)),
          syringe("Radiesse", Program.XPERIENCE, "RADIESSE", 650, 850),
          syringe("Belotero Balance", Program.XPERIENCE, "BELOTERO BALANCE (+)", 600, 750),
          other("Chemical Peel", Category.FACIAL, 150, 325),
          other("RF Microneedling", Category.DEVICE, 650, 950),
          other("B12 Injection", Category.WELLNESS, 25, 35),
          new Product(
              "Daxxify", null, "", Category.NEUROTOXIN, "unit", 7, 9, List.of(40, 60, 80, 100)),
          syringe("Restylane Defyne", Program.ASPIRE, "Restylane Defyne", 720, 880),
          new Product("RHA 3", null, "", Category.FILLER, "syringe", 750, 900, SYRINGES),
          new Product(
              "Sunscreen SPF 46", null, "", Category.RETAIL, "each", 38, 49, List.of(1, 1, 2)));

  boolean isRetail() {
    return category == Category.RETAIL;
  }

  private static Product tox(
      String brand, Program program, String label, int low, int high, List<Integer> quantities) {
    return new Product(brand, program, label, Category.NEUROTOXIN, "unit", low, high, quantities);
  }

  private static Product syringe(String brand, Program program, String label, int low, int high) {
    return new Product(brand, program, label, Category.FILLER, "syringe", low, high, SYRINGES);
  }

  private static Product other(String brand, Category category, int low, int high) {
    return new Product(brand, null, "", category, "treatment", low, high, ONE);
  }
}
