package com.medspasync.benchmarks.linkage;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.LinkageOptions;
import com.medspasync.reconciliation.linkage.Linked;
import com.medspasync.reconciliation.linkage.ListLinkage;
import com.medspasync.reconciliation.linkage.NamedList;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import java.io.IOException;
import java.nio.file.Path;

/** What {@code medspasync link} runs; told nothing about the columns. */
final class OurTool implements Tool {

  @Override
  public void link(Path left, Path right, Pairs pairs) throws IOException {
    try (ByteSource a = ByteSource.of(left);
        ByteSource b = ByteSource.of(right)) {
      Linked linked =
          ListLinkage.link(
              new NamedList("left", a),
              new NamedList("right", b),
              LinkageOptions.usual(),
              Progress.SILENT);
      for (int i = 0; i < linked.size(); i++) {
        pairs.add(linked.left().id(linked.leftRow(i)), linked.right().id(linked.rightRow(i)));
      }
    }
  }
}
