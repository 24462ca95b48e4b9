package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.trail.JobEnded;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves an event of work that was done in the background: who asked for it, and what came out. */
@Dependent
public class JobObserver {

  private final AuditTrail trail;

  @Inject
  public JobObserver(AuditTrail trail) {
    this.trail = trail;
  }

  void record(@Observes JobEnded job) {
    List<String> objects = new ArrayList<>(job.objects());
    objects.add(TypedId.format(Person.PREFIX, job.asker()));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(
        "changes",
        job.counts().entrySet().stream()
            .map(count -> new TrailNotes.Change(count.getKey(), null, count.getValue().toString()))
            .toList());
    if (job.code() != null) {
      details.put("code", job.code());
    }
    trail.add(
        Doer.system(),
        job.action(),
        job.code() == null ? Outcome.DONE : Outcome.FAILED,
        objects,
        details);
  }
}
