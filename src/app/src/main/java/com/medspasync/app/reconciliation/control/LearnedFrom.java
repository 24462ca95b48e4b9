package com.medspasync.app.reconciliation.control;

import com.medspasync.reconciliation.learn.Lesson;
import java.util.List;

/**
 * What a decision, or taking one back, taught, and what came of it at once.
 *
 * @param version of what is known now
 * @param lessons one thing learned each; after taking back what is known less
 * @param rescored waiting lines that are surer now, or less sure
 * @param settled of these, lines that need no look any more
 * @param reopened automatic matches that need a look now
 */
public record LearnedFrom(
    String version, List<Shown> lessons, int rescored, int settled, int reopened) {

  public LearnedFrom {
    lessons = List.copyOf(lessons);
  }

  /**
   * A lesson in words that its reader may see.
   *
   * @param touches waiting lines that it is about
   */
  public record Shown(
      Lesson.Kind kind,
      String subject,
      String meaning,
      int agreeing,
      int against,
      double effect,
      boolean inForce,
      long touches) {}
}
