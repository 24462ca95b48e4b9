package com.medspasync.app.logs;

import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the log over every few seconds where the operator has named a sink. */
@ApplicationScoped
public class LogShippingTimer {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject
  @ConfigProperty(name = "medspasync.home", defaultValue = ".medspasync")
  private String home;

  @Inject
  @ConfigProperty(name = "medspasync.log.sink")
  private Optional<URI> address;

  @Inject
  @ConfigProperty(name = "medspasync.log.sink.token")
  private Optional<String> token;

  @Inject private Clock clock;
  @Inject private RepeatedWork turns;

  private Optional<LogShipping> shipping = Optional.empty();

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    shipping =
        address.map(sink ->
            new LogShipping(Path.of(home).resolve("logs"), new LogSink(sink, token), clock));
    shipping.ifPresent(each -> turns.every(PAUSE, each::ship));
  }

  /** Since when the sink takes nothing of this node's log; empty without a sink, too. */
  public Optional<Instant> heldUpSince() {
    return shipping.flatMap(LogShipping::heldUpSince);
  }
}
