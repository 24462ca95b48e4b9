package com.medspasync.app.watch.control;

import com.medspasync.app.watch.entity.ServiceAlert;
import com.medspasync.app.watch.entity.ServiceFinding;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Looks at what belongs to no practice, raises alerts and has operators told. */
@Dependent
public class ServiceWatch {

  private static final System.Logger LOG = System.getLogger(ServiceWatch.class.getName());

  private final RefusedRequests refused;
  private final StrayEvents events;
  private final ServiceAlerts alerts;
  private final ServiceAlertLetters letters;

  @Inject
  public ServiceWatch(
      RefusedRequests refused,
      StrayEvents events,
      ServiceAlerts alerts,
      ServiceAlertLetters letters) {
    this.refused = refused;
    this.events = events;
    this.alerts = alerts;
    this.letters = letters;
  }

  /** What happened lately, on this node and others. */
  public void look() {
    refused.keep();
    for (ServiceFinding finding : events.find()) {
      Optional<UUID> opened = alerts.raise(finding);
      opened.ifPresent(id ->
          LOG.log(
              System.Logger.Level.WARNING,
              "{0} of the service: {1}",
              TypedId.format(ServiceAlert.PREFIX, id),
              finding.rule()));
    }
    letters.send();
  }
}
