package com.medspasync.app.practices.control;

import com.medspasync.reconciliation.model.ServiceItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The services of the bound spa, as its own list names them. */
@Dependent
public class ServiceMenu {

  private final Jdbi database;

  @Inject
  public ServiceMenu(Jdbi database) {
    this.database = database;
  }

  /** All services, by key. */
  public List<ServiceItem> all() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select key, category, program, program_label, unit, list_price_minor
                from services order by key
                """)
            .map(ConstructorMapper.of(ServiceItem.class))
            .list());
  }

  /** Adds and replaces services by key. */
  public void learn(Collection<ServiceItem> found) {
    for (ServiceItem service : found) {
      database.useHandle(handle ->
          handle
              .createUpdate(
                  """
                  insert into services
                    (key, category, program, program_label, unit, list_price_minor)
                  values (:key, :category, :program, :programLabel, :unit, :listPriceMinor)
                  on conflict (key) do update
                  set category = excluded.category, program = excluded.program,
                      program_label = excluded.program_label, unit = excluded.unit,
                      list_price_minor = excluded.list_price_minor
                  """)
              .bindMethods(service)
              .execute());
    }
  }
}
