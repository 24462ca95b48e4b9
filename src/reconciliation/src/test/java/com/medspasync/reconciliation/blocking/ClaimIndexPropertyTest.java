package com.medspasync.reconciliation.blocking;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.fixtures.Visits;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Visits find their lines just as lines find their visits. */
class ClaimIndexPropertyTest {

  private static final ProductCatalog CATALOG = ProductCatalog.standard();
  private static final List<String> NAMES =
      List.of("Anna Novak", "Anne Nowak", "Beth Novak", "Carla Quist", "Xenia Ray", "");
  private static final List<String> ITEMS = List.of("Botox", "Dysport", "Latisse");

  @Property(tries = 60)
  void aLineIsAroundAVisitExactlyWhenTheVisitIsItsCandidate(@ForAll long seed) {
    Random random = new Random(seed);
    VisitIndex visits = new VisitIndex(GivenNames.standard());
    ClaimIndex claims = new ClaimIndex(GivenNames.standard());
    List<PersonProfile> people = people(random);
    List<Visit> allVisits = new ArrayList<>();
    List<Claim> allClaims = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Visit visit = visit(random, i, random.nextInt(people.size()));
      allVisits.add(visit);
      visits.add(visit, people.get(visit.client()));
      Claim claim = claim(random, i, random.nextInt(people.size()));
      allClaims.add(claim);
      claims.add(claim, people.get(claim.member()), Set.of());
    }
    for (Claim gone : allClaims.subList(0, 10)) {
      claims.remove(gone, people.get(gone.member()), Set.of());
    }

    for (Visit visit : allVisits) {
      Set<Claim> around = claims.around(visit, people.get(visit.client()), visits);
      Set<Claim> expected = new HashSet<>();
      for (Claim claim : allClaims.subList(10, allClaims.size())) {
        if (visits.candidates(claim, people.get(claim.member())).contains(visit)) {
          expected.add(claim);
        }
      }
      assertThat(new HashSet<>(around)).isEqualTo(expected);
    }
  }

  @Property(tries = 20)
  void aKnownClientsVisitHasHerLinesWhateverTheNames(@ForAll long seed) {
    Random random = new Random(seed);
    VisitIndex visits = new VisitIndex(GivenNames.standard());
    ClaimIndex claims = new ClaimIndex(GivenNames.standard());
    PersonProfile stranger = profile("Zoe Zimmer", "");
    PersonProfile client = profile("Anna Novak", "512-555-0101");
    Visit visit = visit(random, 0, 5);
    visits.add(visit, client);
    Claim claim = new Claim(0, aReward(2).products("none").build(), 9, List.of(), 0);

    claims.add(claim, stranger, Set.of(5));
    boolean inTime = VisitIndex.isInTime(claim, visit);
    assertThat(claims.around(visit, client, visits).contains(claim)).isEqualTo(inTime);

    claims.remove(claim, stranger, Set.of(5));
    assertThat(claims.around(visit, client, visits)).isEmpty();
  }

  @Property(tries = 5)
  void allLinesOfWhoeverHasAKeyAreFoundByIt(@ForAll long seed) {
    Random random = new Random(seed);
    ClaimIndex claims = new ClaimIndex(GivenNames.standard());
    PersonProfile anna = profile("Anna Novak", "512-555-0101");
    Claim one = claim(random, 0, 1);
    Claim two = claim(random, 1, 1);
    claims.add(one, anna, Set.of());
    claims.add(two, anna, Set.of());

    assertThat(claims.having("p5125550101")).containsExactlyInAnyOrder(one, two);
    claims.remove(one, anna, Set.of());
    assertThat(claims.having("p5125550101")).containsExactly(two);
    claims.remove(two, anna, Set.of());
    assertThat(claims.having("p5125550101")).isEmpty();
  }

  private static List<PersonProfile> people(Random random) {
    List<PersonProfile> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      people.add(
          profile(
              NAMES.get(random.nextInt(NAMES.size())),
              random.nextBoolean() ? "" : "512-555-010" + random.nextInt(4)));
    }
    return people;
  }

  private static Visit visit(Random random, int number, int client) {
    Visits builder =
        aVisit()
            .client(client)
            .at(VISIT.plusDays(random.nextInt(60) - 50))
            .with(
                aSale(number + 2)
                    .item(ITEMS.get(random.nextInt(ITEMS.size())))
                    .quantity(20 + random.nextInt(2)));
    Visit visit =
        random.nextBoolean() ? builder.reward(Program.ALLE, 2000).build() : builder.build();
    return new Visit(
        number,
        visit.location(),
        visit.day(),
        visit.at(),
        client,
        false,
        visit.treatments(),
        visit.rewards());
  }

  private static Claim claim(Random random, int number, int member) {
    RewardLine line =
        aReward(number + 2)
            .products(ITEMS.get(random.nextInt(ITEMS.size())))
            .quantity(20 + random.nextInt(2))
            .value(random.nextBoolean() ? 2000 : 0)
            .at(VISIT.plusDays(random.nextInt(8) - 4))
            .build();
    return new Claim(
        number,
        line,
        member,
        CATALOG.find(line.products().getFirst()).stream().toList(),
        line.valueMinor());
  }

  private static PersonProfile profile(String name, String phone) {
    return PersonProfile.of(new Person(name, "", "", phone, "", ""));
  }
}
