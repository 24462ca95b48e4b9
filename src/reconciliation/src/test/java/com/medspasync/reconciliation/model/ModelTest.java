package com.medspasync.reconciliation.model;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.statements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void placesAreInTheOrderOfFilesThenLines() {
    LineRef place = new LineRef("b.csv", 10);

    assertThat(place).isGreaterThan(new LineRef("a.csv", 11)).isLessThan(new LineRef("b.csv", 11));
    assertThat(place).isEqualByComparingTo(new LineRef("b.csv", 10)).hasToString("b.csv:10");
  }

  @Test
  void programmesHaveTheirNamesInAddresses() {
    assertThat(Program.XPERIENCE.slug()).isEqualTo("xperience");
  }

  @Test
  void aPersonMayBeKnownByHerNameAlone() {
    assertThat(Person.named("Anna Novak")).isEqualTo(new Person("Anna Novak", "", "", "", "", ""));
  }

  @Test
  void whatPeopleSaidIsAddedToTheFiles() {
    Statements files = statements(List.of(aSale(2).build()), List.of(aReward(2).build()));
    KnownPeople known = new KnownPeople(List.of(List.of()), List.of());

    Statements both = files.with(known);

    assertThat(files.people()).isEqualTo(KnownPeople.NONE);
    assertThat(both.people()).isEqualTo(known);
    assertThat(both.sales()).isEqualTo(files.sales());
    assertThat(both.rewards()).isEqualTo(files.rewards());
  }
}
