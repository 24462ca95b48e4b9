package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.LearnedFrom;
import com.medspasync.reconciliation.learn.Lesson;
import java.util.List;

/**
 * What a decision taught; after taking one back, what is no longer known.
 *
 * @param version of what is known now
 * @param lessons one thing each
 * @param rescored waiting lines that are surer now, or less sure
 * @param settled of these, lines that need no look any more
 * @param reopened automatic matches that need a look now
 */
public record LearnedResponse(
    String version, List<LessonResponse> lessons, int rescored, int settled, int reopened) {

  static LearnedResponse of(LearnedFrom learned) {
    return new LearnedResponse(
        learned.version(),
        learned.lessons().stream().map(LessonResponse::of).toList(),
        learned.rescored(),
        learned.settled(),
        learned.reopened());
  }

  /**
   * One thing that was learned.
   *
   * @param subject what is known better: a member, an item's name, a label, a kind of line; for
   *     SURENESS what such proposals have in common
   * @param meaning what it stands for: a client, a product, a program, a category
   * @param agreeing how many cases say so
   * @param against how many say otherwise
   * @param effect by how much it changed: of SURENESS log-odds, else belief
   * @param inForce whether it is acted upon
   * @param touches waiting lines that it is about
   */
  public record LessonResponse(
      Lesson.Kind kind,
      String subject,
      String meaning,
      int agreeing,
      int against,
      double effect,
      boolean inForce,
      long touches) {

    static LessonResponse of(LearnedFrom.Shown shown) {
      return new LessonResponse(
          shown.kind(),
          shown.subject(),
          shown.meaning(),
          shown.agreeing(),
          shown.against(),
          shown.effect(),
          shown.inForce(),
          shown.touches());
    }
  }
}
