package com.medspasync.app.identity.entity;

import com.medspasync.tenants.people.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which role may do what, and which route does what. Read from {@code permissions.yaml}, the only
 * place where this is written.
 */
public final class Permissions {

  /** Who may use a route. */
  public sealed interface Access {
    /** Anybody, signed in or not. */
    record Open() implements Access {}

    /** Everybody who is in, with or without a second factor, and support. */
    record Present() implements Access {}

    /** People of the practice, with or without a second factor: what leads to one. */
    record Entering() implements Access {}

    /** Everybody who is signed in. */
    record SignedIn() implements Access {}

    /**
     * Operators, of whom no practice knows.
     *
     * @param signedIn whether one has to be signed in
     */
    record Operators(boolean signedIn) implements Access {}

    /** Those whose role has the permission. */
    record Needs(String permission) implements Access {}
  }

  /** What the file keeps for operators. */
  public record OfOperators(List<String> open, List<String> signedIn) {}

  /**
   * A permission as the file has it.
   *
   * @param byLocation whether its routes show and change what is of the caller's locations only, so
   *     that it is also for people who reach some of them; else they have to reach all
   */
  public record Entry(
      String permission, List<Role> roles, boolean byLocation, List<String> routes) {}

  private final Map<String, Set<Role>> rolesByPermission = new HashMap<>();
  private final Set<String> byLocation = new HashSet<>();
  private final Map<String, Access> accessByRoute = new HashMap<>();

  /**
   * @param routes method and path below the API's root: {@code GET /imports/{id}}
   * @throws IllegalArgumentException when a route or a permission stands there twice
   */
  public Permissions(
      List<String> open,
      List<String> present,
      List<String> entering,
      List<String> signedIn,
      OfOperators operator,
      List<Entry> entries) {
    operator.open().forEach(route -> add(route, new Access.Operators(false)));
    operator.signedIn().forEach(route -> add(route, new Access.Operators(true)));
    open.forEach(route -> add(route, new Access.Open()));
    present.forEach(route -> add(route, new Access.Present()));
    entering.forEach(route -> add(route, new Access.Entering()));
    signedIn.forEach(route -> add(route, new Access.SignedIn()));
    for (Entry entry : entries) {
      Set<Role> roles = EnumSet.noneOf(Role.class);
      roles.addAll(entry.roles());
      if (rolesByPermission.put(entry.permission(), roles) != null) {
        throw new IllegalArgumentException(entry.permission() + " is defined twice");
      }
      if (entry.byLocation()) {
        byLocation.add(entry.permission());
      }
      entry.routes().forEach(route -> add(route, new Access.Needs(entry.permission())));
    }
  }

  private void add(String route, Access access) {
    if (accessByRoute.put(route, access) != null) {
      throw new IllegalArgumentException(route + " is listed twice");
    }
  }

  /** Who may use the route; empty when the file does not have it, and then nobody may. */
  public Optional<Access> access(String route) {
    return Optional.ofNullable(accessByRoute.get(route));
  }

  /** Whether the role has the permission, where it is about the whole practice. */
  public boolean allows(Role role, String permission) {
    return rolesByPermission.getOrDefault(permission, Set.of()).contains(role);
  }

  /** Whether what the permission is for needs no more of the practice than this. */
  public boolean reaches(Reach reach, String permission) {
    return reach.isWhole() || byLocation.contains(permission);
  }

  /** Whether somebody who is that has the permission. */
  public boolean allows(Standing standing, String permission) {
    return allows(standing.role(), permission) && reaches(standing.reach(), permission);
  }

  /** All permissions of somebody who is that, in alphabetical order. */
  public List<String> of(Standing standing) {
    return rolesByPermission.keySet().stream()
        .filter(permission -> allows(standing, permission))
        .sorted()
        .toList();
  }

  /** What is also for people who reach some locations. */
  public Set<String> byLocation() {
    return Set.copyOf(byLocation);
  }

  /** Every route that the file has. */
  public Set<String> routes() {
    return Set.copyOf(accessByRoute.keySet());
  }
}
