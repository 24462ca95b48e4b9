package com.medspasync.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may ask for something, as the file of permissions says.
 *
 * @param roles none where every role will do
 * @param byLocation whether she may be somebody whose role is about some locations
 */
record Needed(Set<String> roles, boolean byLocation) {

  boolean everybody() {
    return roles.isEmpty();
  }

  boolean allows(String role) {
    return everybody() || roles.contains(role);
  }

  /** Of every route of the file. */
  static Map<String, Needed> byRoute() {
    Map<String, Needed> found = new HashMap<>();
    JsonNode file = file();
    Needed nothing = new Needed(Set.of(), true);
    for (String part : new String[] {"open", "present", "entering", "signedIn"}) {
      file.path(part).forEach(route -> found.put(route.asText(), nothing));
    }
    file.path("operator")
        .forEach(part -> part.forEach(route -> found.put(route.asText(), nothing)));
    for (JsonNode permission : file.path("permissions")) {
      Set<String> roles = new HashSet<>();
      permission.path("roles").forEach(role -> roles.add(role.asText()));
      Needed of = new Needed(roles, permission.path("byLocation").asBoolean(false));
      permission.path("routes").forEach(route -> found.put(route.asText(), of));
    }
    return found;
  }

  /** The routes of a part of the file that is no permission. */
  static Set<String> section(String name) {
    Set<String> found = new HashSet<>();
    file().path(name).forEach(route -> found.add(route.asText()));
    return found;
  }

  /** As it stands. */
  static JsonNode file() {
    try {
      return new YAMLMapper()
          .readTree(
              Commands.project().resolve("src/app/src/main/resources/permissions.yaml").toFile());
    } catch (IOException e) {
      throw new AssertionError("permissions.yaml cannot be read", e);
    }
  }
}
