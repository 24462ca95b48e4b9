package com.medspasync.app.reconciliation.control;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.privacy.SearchWords;
import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.testing.TestSpa;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may not see contacts meets no client's name, phone or address, whatever she looks at. */
class ClientPrivacyIT {

  private static final int BEGINNING = 3;
  private static final ClientPrivacy MASKED = new ClientPrivacy(() -> false);
  private static final ClientPrivacy WHOLE = new ClientPrivacy(() -> true);

  @TempDir static Path folder;

  private static TestSpa spa;

  /**
   * Names, phones and addresses by their beginnings: a text is gone through once, not once each.
   */
  private static Map<String, List<String>> personal;

  @BeforeAll
  static void importAMonth() throws IOException {
    spa = TestSpa.withAMonth(folder);
    personal =
        spa.people().stream()
            .flatMap(person ->
                Stream.of(
                        Stream.of(person.name())
                            .filter(name -> name.contains(" "))
                            .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("walk")),
                        Stream.of(person.phone()).filter(phone -> phone.length() >= 10),
                        Stream.of(person.email()).filter(email -> email.contains("@")))
                    .flatMap(detail -> detail))
            .filter(detail -> !detail.contains("*"))
            .map(detail -> detail.toLowerCase(Locale.ROOT))
            .distinct()
            .collect(groupingBy(detail -> detail.substring(0, BEGINNING)));
  }

  @Test
  void theMonthHasPeopleToHide() {
    assertThat(personal.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
    assertThat(spa.in(ClientPrivacyIT::everything)).anyMatch(ClientPrivacyIT::namesSomebody);
  }

  @Test
  void noListExplanationOrCandidateNamesAnybody() {
    assertThat(spa.masked(ClientPrivacyIT::everything))
        .isNotEmpty()
        .noneMatch(ClientPrivacyIT::namesSomebody);
  }

  @Test
  void notesOfColleaguesAreReadWithoutTheNamesInThem() {
    Review item = first();
    String name = item.left().person().name();
    Wish wish =
        new Wish(
            DecisionAction.REJECT,
            List.of(),
            List.of(),
            null,
            name + " says she was not there",
            item.version());
    spa.in(() -> spa.decideReviews.decide(item.id(), wish, spa.bookkeeper));

    List<String> seen = new ArrayList<>();
    spa.masked(() -> {
      spa.decisions.ofMatch(item.id()).forEach(decision -> seen.add(decision.toString()));
      spa.decisions.page(10, null).data().forEach(decision -> seen.add(decision.toString()));
      spa.decisions.forEach(decision -> seen.add(decision.toString()));
      return true;
    });

    assertThat(seen).hasSize(3).allMatch(text -> text.contains("says she was not there"));
    assertThat(seen).noneMatch(ClientPrivacyIT::namesSomebody);
  }

  @Test
  void nobodyIsFoundByTheNameThatIsHidden() {
    Review item = first();
    String name = item.left().person().name();

    assertThat(countOf(WHOLE.search(name))).isPositive();
    assertThat(countOf(MASKED.search(name))).isZero();
    assertThat(countOf(MASKED.search(item.left().reference()))).isPositive();
  }

  private static long countOf(SearchWords words) {
    ListFilter list = new ListFilter(null, null, null, words, null, null);
    return spa.in(
        () -> spa.reviews.summary(new ReviewFilter(null, null, false, null, null, list)).count());
  }

  /** Everything that is shown of this month, each thing as text. */
  private static List<String> everything() {
    List<String> shown = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    spa.reviews.forEach(
        ReviewFilter.of(null, null, null, null),
        review -> {
          ids.add(review.id());
          shown.add(review.toString());
        });
    ids.forEach(id -> shown.add(spa.reviews.explain(spa.reviews.get(id)).toString()));
    ids.stream()
        .limit(20)
        .map(spa.reviews::get)
        .flatMap(review -> spa.candidates.near(review, SearchWords.NONE).stream())
        .forEach(line -> shown.add(line.toString()));
    spa.discrepancies.forEach(
        new DiscrepancyFilter(null, null, ListFilter.within(null, null)),
        found -> shown.add(found.toString()));
    return shown;
  }

  private static boolean namesSomebody(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return IntStream.rangeClosed(0, lower.length() - BEGINNING)
        .anyMatch(at ->
            personal.getOrDefault(lower.substring(at, at + BEGINNING), List.of()).stream()
                .anyMatch(detail -> lower.startsWith(detail, at)));
  }

  private static Review first() {
    return spa.in(() ->
            spa.reviews.page(
                ReviewFilter.of(Side.REWARDS, MatchStatus.OPEN, null, null),
                ReviewSort.MONEY,
                1,
                null))
        .data()
        .getFirst();
  }
}
