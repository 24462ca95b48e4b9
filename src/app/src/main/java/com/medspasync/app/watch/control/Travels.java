package com.medspasync.app.watch.control;

import com.medspasync.app.watch.control.PlacesOfAddresses.Place;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.app.watch.entity.Finding;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sign-ins of one person that nobody can travel between. */
@Dependent
class Travels {

  /** Faster than airliners, since the places of addresses are rough. */
  private static final double FASTEST_KM_PER_HOUR = 1_000;

  /** Networks of telephones may seem as far off as this. */
  private static final double NEAR_KM = 500;

  private final Jdbi database;
  private final PlacesOfAddresses places;

  @Inject
  Travels(Jdbi database, PlacesOfAddresses places) {
    this.database = database;
    this.places = places;
  }

  private record SignedIn(UUID person, Instant at, String address, Instant before, String from) {}

  /** Sign-ins since then, each held against the one before it. */
  List<Finding> impossible(OffsetDateTime since) {
    if (!places.known()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (SignedIn signedIn : since(since)) {
      Optional<Place> here = places.of(signedIn.address());
      Optional<Place> there = places.of(signedIn.from());
      if (here.isPresent() && there.isPresent()) {
        double km = here.get().kilometresTo(there.get());
        double hours = Duration.between(signedIn.before(), signedIn.at()).toMillis() / 3_600_000d;
        if (km > NEAR_KM && km > FASTEST_KM_PER_HOUR * hours) {
          found.add(finding(signedIn, km));
        }
      }
    }
    return found;
  }

  private static Finding finding(SignedIn signedIn, double km) {
    return new Finding(
        AlertRule.IMPOSSIBLE_TRAVEL,
        TypedId.format(Person.PREFIX, signedIn.person()),
        signedIn.at(),
        2,
        Map.of(
            "address", signedIn.address(),
            "from", signedIn.from(),
            "kilometres", String.format(Locale.ROOT, "%.0f", km),
            "minutes",
                Long.toString(Duration.between(signedIn.before(), signedIn.at()).toMinutes())));
  }

  private List<SignedIn> since(OffsetDateTime since) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select n.actor_id, n.occurred_at, n.address,
                       p.occurred_at as before, p.address as previous
                  from audit_events n
                  cross join lateral (
                    select occurred_at, address from audit_events
                     where action = 'signIn' and outcome = 'DONE' and actor_id = n.actor_id
                       and occurred_at < n.occurred_at
                     order by occurred_at desc limit 1) p
                 where n.action = 'signIn' and n.outcome = 'DONE' and n.occurred_at >= :since
                   and n.actor_id is not null and n.address <> p.address
                 order by n.occurred_at
                """)
            .bind("since", since)
            .map((row, _) ->
                new SignedIn(
                    row.getObject("actor_id", UUID.class),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    row.getString("address"),
                    row.getObject("before", OffsetDateTime.class).toInstant(),
                    row.getString("previous")))
            .list());
  }
}
