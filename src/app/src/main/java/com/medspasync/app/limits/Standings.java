package com.medspasync.app.limits;

import com.medspasync.app.rest.RetryLaterException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The budgets that one request was taken from. */
final class Standings {

  private static final String PROPERTY = Standings.class.getName();

  private final List<Standing> all = new ArrayList<>();

  private Standings() {}

  static Standings of(ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof Standings known) {
      return known;
    }
    Standings fresh = new Standings();
    request.setProperty(PROPERTY, fresh);
    return fresh;
  }

  /**
   * Notes one.
   *
   * @param refusal done once a minute when nothing is left of it
   * @throws RetryLaterException when nothing is left of it
   */
  void add(Standing standing, Runnable refusal) {
    all.add(standing);
    if (standing.refused()) {
      if (standing.news()) {
        refusal.run();
      }
      throw new RetryLaterException(
          "limits." + standing.budget().policy(),
          standing.budget().refusal(),
          standing.refusedFor());
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What may be asked for (draft-ietf-httpapi-ratelimit-headers-10, section 3). */
  String policies() {
    return joined(standing -> named(standing) + ";q=" + standing.quota() + ";w=60");
  }

  /** What is left of it (the same, section 4). */
  String limits() {
    return joined(standing ->
        named(standing) + ";r=" + standing.left() + ";t=" + standing.untilFull().toSeconds());
  }

  private String joined(Function<Standing, String> words) {
    return all.stream().map(words).collect(Collectors.joining(", "));
  }

  private static String named(Standing standing) {
    return '"' + standing.budget().policy() + '"';
  }
}
