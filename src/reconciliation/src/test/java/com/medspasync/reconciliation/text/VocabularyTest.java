package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.ServiceItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private final ProductCatalog catalog = ProductCatalog.standard();

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
    assertThat(catalog.find(name)).map(Product::key).contains(key);
  }

  @Test
  void saysNothingOfAnItemItDoesNotKnow() {
    assertThat(catalog.find("Consultation")).isEmpty();
  }

  @Test
  void learnsTheSpasOwnServices() {
    ProductCatalog spa =
        catalog.with(
            List.of(new ServiceItem("glow", "Facial", "alle", "Glow Deluxe", "treatment", 0)));

    assertThat(spa.find("GLOW DELUXE 60 min"))
        .hasValueSatisfying(product -> assertThat(product.program()).isEqualTo(Program.ALLE));
    assertThat(catalog.find("GLOW DELUXE 60 min")).isEmpty();
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

  @ParameterizedTest
  @CsvSource({
    "Juv voluma, voluma",
    "Facial with Diamond Glow, dglow",
    "Laser facial, facial",
    "Peel and Botox, botox",
    "Juv, juvederm",
    "Juv Dysp, dysport",
    "Voluma and Botox cosmetic, botox",
    "botoxx, botox",
    "bot, botox",
    "Ultra Plus, ultra",
    "(SM), skinmedica"
  })
  void theMostTellingWordWins(String name, String key) {
    assertThat(catalog.find(name)).map(Product::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bo", "faciel", "lasr", "peal", "", "A12"})
  void aShortOrCommonWordIsNotGuessedAt(String name) {
    assertThat(catalog.find(name)).isEmpty();
  }

  @Test
  void theFirstTextThatTellsAnythingCounts() {
    assertThat(catalog.recognize("Consultation", "BOTOX100", "Dysport"))
        .map(Product::key)
        .contains("botox");
    assertThat(catalog.recognize("Consultation", "")).isEmpty();
  }

  @Test
  void aServiceOfTheSpaIsTheProductItsLabelMeansOrOneOfItsOwn() {
    ProductCatalog spa =
        catalog.with(
            List.of(
                new ServiceItem("tox", "Injectable", "alle", "Botox Special", "treatment", 0),
                new ServiceItem("botox", "Injectable", "none", "Wrinkle Away", "treatment", 0),
                new ServiceItem("glow", "Facial", "nothing", "Glow Deluxe", "treatment", 0)));

    assertThat(spa.find("botox special")).map(Product::key).contains("botox");
    assertThat(spa.find("wrinkle away")).map(Product::key).contains("botox");
    assertThat(spa.find("glow deluxe")).contains(new Product("glow", "glow", "facial", null));
  }

  @Test
  void aNameThatAReviewerExplainedIsKnownFromThenOn() {
    Product botox = catalog.find("botox").orElseThrow();

    assertThat(catalog.with(botox, "Frozen Forehead").find("frozen forehead")).contains(botox);
    assertThat(catalog.find("frozen forehead")).isEmpty();
  }

  @Test
  void aLabelThatAReviewerExplainedMeansItsProgrammeAsAWhole() {
    ProgramLabels labels = ProgramLabels.standard().with("Loyalty Plus", Program.EVOLUS);

    assertThat(labels.recognize("LOYALTY plus")).contains(Program.EVOLUS);
    assertThat(labels.recognize("Loyalty")).isEmpty();
    assertThat(ProgramLabels.standard().recognize("Loyalty Plus")).isEmpty();
  }

  @Test
  void shortWordsAreNotTakenForMistypedProgrammes() {
    assertThat(ProgramLabels.standard().recognize("Alla")).isEmpty();
    assertThat(ProgramLabels.standard().recognize("Aspir")).contains(Program.ASPIRE);
    assertThat(ProgramLabels.standard().recognize("Aspp")).isEmpty();
  }

  @Test
  void takesAJoinedLabelApart() {
    assertThat(ProgramLabels.parts("VIP 10% / Alle; , XP|"))
        .containsExactly("VIP 10%", "Alle", "XP");
    assertThat(ProgramLabels.parts("")).isEmpty();
  }

  @Test
  void aNameOfSeveralGroupsJoinsNotTheGroups() {
    GivenNames names =
        GivenNames.of(List.of(List.of("christine", "chris"), List.of("christopher", "chris")));

    assertThat(names.areVariants("christine", "chris")).isTrue();
    assertThat(names.areVariants("chris", "christopher")).isTrue();
    assertThat(names.areVariants("christine", "christopher")).isFalse();
    assertThat(names.areVariants("christine", "nobody")).isFalse();
    assertThat(names.areVariants("nobody", "christine")).isFalse();
    assertThat(names.knows("chris")).isTrue();
    assertThat(names.knows("nobody")).isFalse();
    assertThat(names.formalNames("chris"))
        .containsExactlyInAnyOrder("chris", "christine", "christopher");
    assertThat(names.formalNames("nobody")).containsExactly("nobody");
  }
}
