package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.identity.entity.Standing;
import com.medspasync.tenants.people.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standings as tables keep them: a role, and ids of locations or nothing for all of them. */
final class Standings {

  private Standings() {}

  /** Out of the columns {@code role} and {@code locations}. */
  static Standing of(ResultSet row) throws SQLException {
    Array ids = row.getArray("locations");
    return new Standing(
        Role.valueOf(row.getString("role")),
        ids == null ? Reach.WHOLE : new Reach(Set.of((UUID[]) ids.getArray())));
  }

  /** For the column {@code locations}, to be cast to {@code uuid[]}. */
  static @Nullable String locations(Standing standing) {
    Set<UUID> locations = standing.reach().locations();
    return locations == null
        ? null
        : locations.stream()
            .sorted()
            .map(UUID::toString)
            .collect(Collectors.joining(",", "{", "}"));
  }
}
