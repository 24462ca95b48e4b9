package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.archives.control.EndArchives;
import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.statements.control.ClientWords;
import com.medspasync.app.statements.control.ErasedClients;
import com.medspasync.app.statements.control.ErasedLines;
import com.medspasync.app.statements.control.MadeUpClient;
import com.medspasync.app.statements.control.RemovedFiles;
import com.medspasync.app.statements.control.StatementLines;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a client out of everything that the bound spa keeps. Whatever ends it, it can be begun
 * again: first comes what keeps her from coming back, then the texts that speak of her, and last
 * her lines, which say until then who she is.
 */
@Dependent
public class EraseClient {

  private static final int STEP = 500;

  private final ChosenLines chosen;
  private final HoldClients holds;
  private final StatementLines statementLines;
  private final ErasedClients erased;
  private final ErasedLines erasedLines;
  private final ForgetTexts texts;
  private final RemovedFiles files;
  private final EndArchives archives;
  private final Transactions transactions;

  @Inject
  public EraseClient(
      ChosenLines chosen,
      HoldClients holds,
      StatementLines statementLines,
      ErasedClients erased,
      ErasedLines erasedLines,
      ForgetTexts texts,
      RemovedFiles files,
      EndArchives archives,
      Transactions transactions) {
    this.chosen = chosen;
    this.holds = holds;
    this.statementLines = statementLines;
    this.erased = erased;
    this.erasedLines = erasedLines;
    this.texts = texts;
    this.files = files;
    this.archives = archives;
    this.transactions = transactions;
  }

  /**
   * Does it, outside any transaction; it opens its own.
   *
   * @throws com.medspasync.kernel.DomainException {@code privacy.held} when it has not begun yet
   *     and a hold is on her
   */
  void erase(PrivacyRequest request, JobProgress progress) {
    MadeUpClient instead = MadeUpClient.of(request.id());
    List<KeptLine> hers = transactions.required(() -> begin(request, instead));
    progress.at(Stage.ERASING, 0, hers.size());
    ClientWords words = ClientWords.of(hers.stream().map(KeptLine::person).toList());
    Set<UUID> keys = transactions.required(() -> erased.linesOf(request.id()));
    texts.about(request, keys, holds.marksOf(hers), words);
    removeFiles(request, words);
    for (List<KeptLine> left = hers;
        !left.isEmpty();
        left = transactions.required(() -> begin(request, instead))) {
      redact(left, instead, progress); // some may have gone over to another file meanwhile
    }
  }

  /** Whether something of it was done, after which there is no way back. */
  boolean hasBegun(PrivacyRequest request) {
    return !erased.linesOf(request.id()).isEmpty();
  }

  /** Nobody reads lines or places a hold meanwhile, so that each sees the other's work or waits. */
  private List<KeptLine> begin(PrivacyRequest request, MadeUpClient instead) {
    statementLines.takeTurn();
    List<KeptLine> hers =
        chosen.present(request.clients(), request.lines()).stream()
            // what was done before a crash names somebody made up
            .filter(line -> !line.person().equals(instead.insteadOf(line.person())))
            .toList();
    if (!hasBegun(request)) {
      holds.requireNone(hers);
    }
    erased.add(hers.stream().map(KeptLine::named).toList(), instead, request.id());
    return hers;
  }

  private void removeFiles(PrivacyRequest request, ClientWords words) {
    archives.all("A client was erased while it was being made. Ask for it again.");
    List<String> stored =
        transactions.required(() -> {
          statementLines.takeTurn();
          files.add(erased.linesOf(request.id()), words, request.id());
          return files.storedNames(request.id());
        });
    files.delete(stored);
  }

  private void redact(List<KeptLine> hers, MadeUpClient instead, JobProgress progress) {
    for (int from = 0; from < hers.size(); from += STEP) {
      List<ErasedLines.Place> step =
          hers.subList(from, Math.min(from + STEP, hers.size())).stream()
              .map(line -> new ErasedLines.Place(line.fileId(), line.seq()))
              .toList();
      transactions.required(() -> {
        statementLines.takeTurn();
        erasedLines.redact(step, instead);
      });
      progress.at(Stage.ERASING, from + step.size(), hers.size());
    }
  }
}
