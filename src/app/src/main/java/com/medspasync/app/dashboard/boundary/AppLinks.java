package com.medspasync.app.dashboard.boundary;

import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Addresses in the staff app of filtered lists; they name the same filters as the API's lists. */
record AppLinks(@Nullable LocalDate from, @Nullable LocalDate to) {

  private static final String APP = "/app";

  String reviews(@Nullable Side side, MatchStatus status, @Nullable String program) {
    UriBuilder link = UriBuilder.fromPath(APP + "/reviews").queryParam("status", status.name());
    if (side != null) {
      link.queryParam("side", side.name());
    }
    if (program != null) {
      link.queryParam("program", program);
    }
    return withDays(link);
  }

  String exceptions(@Nullable String category) {
    UriBuilder link = UriBuilder.fromPath(APP + "/exceptions").queryParam("status", "OPEN");
    if (category != null) {
      link.queryParam("category", category);
    }
    return withDays(link);
  }

  String resolved() {
    return withDays(UriBuilder.fromPath(APP + "/exceptions").queryParam("status", "RESOLVED"));
  }

  private String withDays(UriBuilder link) {
    if (from != null) {
      link.queryParam("from", from);
    }
    if (to != null) {
      link.queryParam("to", to);
    }
    return link.build().toString();
  }
}
