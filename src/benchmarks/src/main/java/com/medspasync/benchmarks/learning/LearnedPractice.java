package com.medspasync.benchmarks.learning;

import com.medspasync.benchmarks.practice.AnswerKey;
import com.medspasync.benchmarks.practice.Practice;
import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.model.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How right the engine is about lines that nobody decided about, once others were: those of the
 * last third of half a year of a practice made by chance, whose reviewer slips now and then.
 *
 * @param decisions how many were made
 * @param rewards proposals for rewards lines, checked
 * @param payouts proposals for payout entries, checked
 */
public record LearnedPractice(int decisions, Evidence rewards, Evidence payouts) {

  private static final int MONTHS = 6;

  /**
   * The same practice after every fifty decisions.
   *
   * @param folder receives its files
   */
  public static List<LearnedPractice> stagesOf(long seed, Path folder) throws IOException {
    AnswerKey key = Practice.write(seed, folder, MONTHS);
    Statements statements = LearningBenchmark.read(folder);
    Course course = new Course(statements, result -> KeyTruth.of(key, result));
    return course
        .review(
            course.run(LearnedModel.NONE),
            LearningBenchmark.SLIPS,
            seed,
            LearningBenchmark.DECISIONS,
            LearningBenchmark.STEP)
        .stream()
        .map(stage ->
            new LearnedPractice(
                stage.decisions(), course.rewards(stage.result()), course.payouts(stage.result())))
        .toList();
  }
}
