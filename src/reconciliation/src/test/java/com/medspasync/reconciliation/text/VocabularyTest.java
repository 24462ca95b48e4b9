package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.ServiceItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  private static final ProductCatalog CATALOG = ProductCatalog.standard();

  @ParameterizedTest
  @CsvSource({
    "Btx units, botox",
    "BOTOX® Cosmetic, botox",
    "Tox: Xeomin (unit), xeomin",
    "Neuromodulator - Dysport, dysport",
    "Dysp units, dysport",
    "SM retail, skinmedica",
    "SKMED TNS ADV+, skinmedica",
    "Retail - sunscreen, retail",
    "Contour (1 syringe), contour",
    "Filler - Juvederm Ultra+ XC, ultra",
    "Ultra+, ultra",
    "JUVÉDERM® VOLUMA® XC, voluma",
    "SKINVIVE™ by JUVÉDERM®, skinvive",
    "Ulthera, ultherapy",
    "LHR SM AREA, lhr",
    "DG facial, dglow",
    "CS cycle, cool",
    "BOTOX100, botox",
    "Radeisse, radiesse"
  })
  void knowsWhatAnItemIsAbout(String name, String key) {
    assertThat(CATALOG.find(name)).map(Product::key).contains(key);
  }

  @Test
  void saysNothingOfAnItemItDoesNotKnow() {
    assertThat(CATALOG.find("Consultation")).isEmpty();
  }

  @Test
  void learnsTheSpasOwnServices() {
    ProductCatalog spa =
        CATALOG.with(
            List.of(new ServiceItem("glow", "Facial", "alle", "Glow Deluxe", "treatment", 0)));

    assertThat(spa.find("GLOW DELUXE 60 min"))
        .hasValueSatisfying(product -> assertThat(product.program()).isEqualTo(Program.ALLE));
    assertThat(CATALOG.find("GLOW DELUXE 60 min")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Brilliant Distinctions, ALLE",
    "BD, ALLE",
    "Allē Rewards, ALLE",
    "Galderma Aspire, ASPIRE",
    "XP (Merz), XPERIENCE",
    "Xperience+, XPERIENCE",
    "Evolus $40, EVOLUS",
    "Jeuveau rewards, EVOLUS",
    "Evolous, EVOLUS"
  })
  void knowsWhichProgrammeALabelMeans(String label, Program program) {
    assertThat(ProgramLabels.standard().recognize(label)).contains(program);
  }

  @ParameterizedTest
  @CsvSource({"VIP 10%", "Friends & Family", "Touch-up no charge"})
  void takesNoHouseDiscountForAProgramme(String label) {
    assertThat(ProgramLabels.standard().recognize(label)).isEmpty();
  }

  @Test
  void knowsShortFormsButNotAcrossNames() {
    GivenNames names = GivenNames.standard();

    assertThat(names.areVariants("elizabeth", "liz")).isTrue();
    assertThat(names.areVariants("guadalupe", "lupita")).isTrue();
    assertThat(names.areVariants("anna", "laura")).isFalse();
  }
}
