package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.clients.control.ClientPairs;
import com.medspasync.app.idempotency.StoredAnswers;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.reconciliation.control.ForgetEvidence;
import com.medspasync.app.reconciliation.control.ForgetNotes;
import com.medspasync.app.statements.control.ClientWords;
import com.medspasync.app.statements.control.Imports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Takes a client out of all texts that speak of her lines, or of her. */
@Dependent
public class ForgetTexts {

  private final ForgetEvidence evidence;
  private final ForgetNotes notes;
  private final ClientPairs pairs;
  private final Imports imports;
  private final StoredAnswers answers;
  private final PrivacyRequests requests;
  private final LegalHolds holds;
  private final Transactions transactions;

  @Inject
  public ForgetTexts(
      ForgetEvidence evidence,
      ForgetNotes notes,
      ClientPairs pairs,
      Imports imports,
      StoredAnswers answers,
      PrivacyRequests requests,
      LegalHolds holds,
      Transactions transactions) {
    this.evidence = evidence;
    this.notes = notes;
    this.pairs = pairs;
    this.imports = imports;
    this.answers = answers;
    this.requests = requests;
    this.holds = holds;
    this.transactions = transactions;
  }

  /**
   * Does it, outside any transaction; may be repeated.
   *
   * @param lines keys of her lines
   * @param marks by which she is known again
   */
  void about(PrivacyRequest request, Set<UUID> lines, Set<UUID> marks, ClientWords words) {
    evidence.about(lines, words);
    transactions.required(() -> pairs.forgetReasons(lines));
    transactions.required(() -> notes.about(lines, words, request.id()));
    transactions.required(() -> imports.forgetInIssues(lines, words));
    transactions.required(() -> answers.forget(words::occurIn));
    transactions.required(() -> {
      requests.forgetWords(request.clients(), request.lines(), words);
      holds.forgetWords(marks, words);
    });
  }
}
