package com.medspasync.benchmarks.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.benchmarks.accuracy.Tally;
import com.medspasync.benchmarks.practice.AnswerKey;
import com.medspasync.benchmarks.practice.Practice;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.ReconciliationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

  private static final long SEED = 601;
  private static final int MONTHS = 6;

  @TempDir private Path folder;

  @Test
  void decisionsSpareLooksAtLinesThatNobodyDecidedAbout() throws IOException {
    AnswerKey key = Practice.write(SEED, folder, MONTHS);
    Statements statements = LearningBenchmark.read(folder);
    Course course = new Course(statements, result -> KeyTruth.of(key, result));
    ReconciliationResult before = course.run(LearnedModel.NONE);

    List<Course.Stage> stages = course.review(before, 0.03, SEED, 100, 50);

    Tally untaught = counted(course, before);
    Tally taught = counted(course, stages.getLast().result());
    assertThat(stages).extracting(Course.Stage::decisions).containsExactly(50, 100);
    assertThat(taught.lines()).isEqualTo(untaught.lines());
    assertThat(taught.review()).isLessThanOrEqualTo(untaught.review() * 7 / 10);
    assertThat(taught.automaticWrong()).isLessThanOrEqualTo(untaught.automaticWrong());
  }

  private static Tally counted(Course course, ReconciliationResult result) {
    Tally all = new Tally();
    course.count(result, all, all);
    return all;
  }
}
