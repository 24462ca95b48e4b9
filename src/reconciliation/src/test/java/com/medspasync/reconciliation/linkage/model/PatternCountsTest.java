package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatternCountsTest {

  @Test
  void countsPatternsAndListsThemAscending() {
    PatternCounts counts = new PatternCounts();
    counts.add(9, 2);
    counts.add(0, 1);
    counts.add(9, 3);

    assertThat(counts.size()).isEqualTo(2);
    assertThat(counts.count(9)).isEqualTo(5);
    assertThat(counts.count(0)).isEqualTo(1);
    assertThat(counts.count(4)).isZero();
    assertThat(counts.patterns()).containsExactly(0, 9);
  }

  @Test
  void addsTheCountsOfAnother() {
    PatternCounts counts = new PatternCounts();
    PatternCounts others = new PatternCounts();
    counts.add(1, 1);
    others.add(1, 4);
    others.add(2, 7);

    counts.addAll(others);

    assertThat(counts.patterns()).containsExactly(1, 2);
    assertThat(counts.count(1)).isEqualTo(5);
    assertThat(counts.count(2)).isEqualTo(7);
  }

  @Test
  void keepsManyPatterns() {
    PatternCounts counts = new PatternCounts();
    for (int i = 5000; i > 0; i--) {
      counts.add(i * 1_000_003L, i);
    }

    assertThat(counts.size()).isEqualTo(5000);
    assertThat(counts.patterns()).hasSize(5000).isSorted();
    for (int i = 1; i <= 5000; i++) {
      assertThat(counts.count(i * 1_000_003L)).isEqualTo(i);
    }
  }
}
