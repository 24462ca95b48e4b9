package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.jobs.control.JobHandler;
import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestStatus;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Erases a client. Begun again after a crash, it goes on with what still names her. */
@Dependent
public class EraseClientJob implements JobHandler {

  public static final String TYPE = "erase-client";

  private final PrivacyRequests requests;
  private final EraseClient erase;
  private final Transactions transactions;

  @Inject
  public EraseClientJob(PrivacyRequests requests, EraseClient erase, Transactions transactions) {
    this.requests = requests;
    this.erase = erase;
    this.transactions = transactions;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(Job job, JobProgress progress) {
    PrivacyRequest request = transactions.required(() -> requests.get(job.subjectId()));
    if (request.status() == RequestStatus.OPEN) {
      erase.erase(request, progress);
      transactions.required(() -> requests.done(request.id()));
    }
  }

  @Override
  public void failed(Job job, String detail) {
    PrivacyRequest request = requests.get(job.subjectId());
    requests.ended(
        request.id(),
        erase.hasBegun(request) ? RequestStatus.FAILED : RequestStatus.REFUSED,
        detail);
  }

  @Override
  public Entry entry(Job job) {
    PrivacyRequest request = requests.get(job.subjectId());
    return new Entry("clientErased", request.publicId(), Map.of("lines", request.lineCount()));
  }

  /** What was begun has to come to its end. */
  @Override
  public boolean canRunAgain() {
    return true;
  }

  @Override
  public void again(Job job) {
    PrivacyRequest request = requests.get(job.subjectId());
    if (request.status() != RequestStatus.FAILED) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "jobs.not-again",
          "Nothing was erased. The practice has to ask for it again.");
    }
    requests.reopen(request.id());
  }
}
