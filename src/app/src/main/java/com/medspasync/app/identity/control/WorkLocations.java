package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.identity.entity.WorkLocation;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The locations of the bound practice that a role can be about. */
@ApplicationScoped
public class WorkLocations {

  @Inject private DataSource ownTables;

  /** Those in use that are reached, by name. */
  public List<WorkLocation> within(Reach reach) throws SQLException {
    return Transactions.call(ownTables, WorkLocations::all).stream()
        .filter(location -> reach.includes(location.id()))
        .toList();
  }

  /**
   * The reach of who gets these locations.
   *
   * @param ids public forms
   * @throws DomainException INVALID when one is none of the practice
   */
  public Reach reach(List<String> ids) throws SQLException {
    Set<UUID> known =
        Transactions.call(ownTables, WorkLocations::all).stream()
            .map(WorkLocation::id)
            .collect(Collectors.toSet());
    Set<UUID> chosen = new HashSet<>();
    for (String id : ids) {
      chosen.add(
          TypedId.parse(WorkLocation.PREFIX, id)
              .filter(known::contains)
              .orElseThrow(WorkLocations::unknown));
    }
    return new Reach(chosen);
  }

  /** In words for the audit trail; empty for the whole practice. */
  public Optional<String> codes(Reach reach) throws SQLException {
    return reach.isWhole()
        ? Optional.empty()
        : Optional.of(
            within(reach).stream()
                .map(WorkLocation::code)
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static List<WorkLocation> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, code, name, time_zone from locations where active order by name, id");
        ResultSet row = select.executeQuery()) {
      List<WorkLocation> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new WorkLocation(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("time_zone")));
      }
      return found;
    }
  }

  private static DomainException unknown() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "staff.unknown-location",
        "A location is none of this practice.");
  }
}
