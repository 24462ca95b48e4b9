package com.medspasync.app.archives.control;

import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Has a copy made, one at a time, and tells the other owners. */
@Dependent
public class AskForArchive {

  private final PracticeArchives archives;
  private final Jobs jobs;
  private final ArchiveLetters letters;

  @Inject
  public AskForArchive(PracticeArchives archives, Jobs jobs, ArchiveLetters letters) {
    this.archives = archives;
    this.jobs = jobs;
    this.letters = letters;
  }

  /**
   * Asks for a copy; it takes the place of one that nobody has downloaded.
   *
   * @throws DomainException CONFLICT while one is being made
   */
  public PracticeArchive ask(Actor actor) {
    UUID id = TypedId.next();
    if (!archives.add(id, actor)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "archives.under-way",
          "An export is being made already. Wait until it is ready.");
    }
    archives.supersede(id);
    archives.workedOnBy(id, jobs.add(ExportPracticeJob.TYPE, id, actor));
    letters.tellOtherOwners(actor.id());
    return archives.get(id);
  }
}
