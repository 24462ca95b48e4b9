package com.medspasync.app.practices.control;

import com.medspasync.app.rest.StaleException;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.Location;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The places of the bound spa. */
@Dependent
public class Locations {

  private static final String SELECT =
      """
      select id, code, name, time_zone, coalesce(pos_file, '') as pos_file,
             coalesce(card_processor, '') as card_processor, edited, version
      from locations
      """;

  private final Jdbi database;

  @Inject
  public Locations(Jdbi database) {
    this.database = database;
  }

  /** Places in use, by code. */
  public List<PracticeLocation> all() {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + "where active order by code")
            .map(ConstructorMapper.of(PracticeLocation.class))
            .list());
  }

  public PracticeLocation get(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + "where id = :id")
            .bind("id", id)
            .map(ConstructorMapper.of(PracticeLocation.class))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "locations.not-found",
                    "There is no such location.")));
  }

  /** Adds places that files showed, and completes known ones unless a person corrected them. */
  public void learn(Collection<Location> found) {
    for (Location location : found) {
      database.useHandle(handle ->
          handle
              .createUpdate(
                  """
                  insert into locations (id, code, name, time_zone, pos_file, card_processor)
                  values (:id, :code, :name, :zone, nullif(:file, ''), nullif(:processor, ''))
                  on conflict (code) do update
                  set name = case when excluded.name = '' then locations.name else excluded.name end,
                      time_zone = excluded.time_zone,
                      pos_file = coalesce(excluded.pos_file, locations.pos_file),
                      card_processor = coalesce(excluded.card_processor, locations.card_processor),
                      active = true,
                      version = locations.version + 1
                  where not locations.edited
                  """)
              .bind("id", TypedId.next())
              .bind("code", location.code())
              .bind("name", location.name())
              .bind("zone", location.zone().getId())
              .bind("file", location.posFile())
              .bind("processor", location.cardProcessor())
              .execute());
    }
  }

  /**
   * Corrects a place.
   *
   * @throws StaleException when someone else changed it first
   */
  public PracticeLocation correct(
      UUID id, int version, String name, String timeZone, String cardProcessor) {
    get(id);
    int changed =
        database.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    update locations
                    set name = :name, time_zone = :zone, card_processor = nullif(:processor, ''),
                        edited = true, version = version + 1
                    where id = :id and version = :version
                    """)
                .bind("id", id)
                .bind("version", version)
                .bind("name", name)
                .bind("zone", timeZone)
                .bind("processor", cardProcessor)
                .execute());
    if (changed == 0) {
      throw new StaleException(
          "locations.stale",
          "Someone else changed this location in the meantime. Reload it and try again.");
    }
    return get(id);
  }
}
