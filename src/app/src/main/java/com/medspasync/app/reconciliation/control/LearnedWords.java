package com.medspasync.app.reconciliation.control;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.reconciliation.learn.Fact;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what was learned in words that the reader may see. What the engine knows a person by holds
 * her telephone; people are told her name, or as much of it as their role sees.
 */
@Dependent
public class LearnedWords {

  private final ClientPrivacy privacy;

  @Inject
  public LearnedWords(ClientPrivacy privacy) {
    this.privacy = privacy;
  }

  /** What is known better, and what it stands for. */
  record Words(String subject, String meaning) {}

  Words of(Lesson.Kind kind, String subject, String meaning, @Nullable Ruling source) {
    if (!(source instanceof RewardRuling reward)) {
      return kind == Lesson.Kind.PERSON ? new Words("", "") : new Words(subject, meaning);
    }
    Person member = reward.rewardLine().member();
    return switch (kind) {
      case PERSON ->
          new Words(
              nameOf(member),
              reward.chosen().stream().findFirst().map(sale -> nameOf(sale.client())).orElse(""));
      case ITEM, LABEL -> new Words(wordsOf(subject, member, reward), meaning);
      case CATEGORY, SURENESS -> new Words(subject, meaning);
    };
  }

  Words of(Fact fact, @Nullable Ruling source) {
    return of(fact.id().kind(), fact.id().subject(), fact.id().meaning(), source);
  }

  /** Names of items and labels are a spa's own, and now and then hold a client's name. */
  private String wordsOf(String text, Person member, RewardRuling ruling) {
    String shown = privacy.words(text, member);
    for (SaleLine sale : ruling.chosen()) {
      shown = privacy.words(shown, sale.client());
    }
    return shown;
  }

  private String nameOf(Person person) {
    Person shown = privacy.person(person);
    return Stream.of(
            shown.name(),
            (shown.given() + " " + shown.family()).strip(),
            shown.memberId(),
            shown.phone(),
            shown.email())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
