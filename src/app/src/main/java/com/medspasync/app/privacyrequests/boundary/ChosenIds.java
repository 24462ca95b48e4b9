package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.requests.Ids;
import com.medspasync.app.trail.TrailNotes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids by which somebody says which client is meant. */
final class ChosenIds {

  /** More entries than one client has. */
  static final int MOST = 500;

  private ChosenIds() {}

  static List<UUID> of(String prefix, List<String> given) {
    return given.stream().map(id -> Ids.given(prefix, id)).distinct().toList();
  }

  /** Digests and keys say for the record who it was about. */
  static void note(TrailNotes notes, List<String> clients, List<String> lines) {
    notes.changed("clients", null, joined(clients));
    notes.changed("lines", null, joined(lines));
  }

  private static @Nullable String joined(List<String> ids) {
    return ids.isEmpty() ? null : String.join(", ", ids);
  }
}
