package com.medspasync.app.trail;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the operation under way changes, for its event in the audit trail. Not for names, phones or
 * free text of clients: their ids are enough.
 */
@RequestScoped
public class TrailNotes {

  private final List<Change> changes = new ArrayList<>();

  /**
   * One value before and after.
   *
   * @param of what was changed, in the words of the API
   */
  public record Change(String of, @Nullable String from, @Nullable String to) {}

  /** Notes a value that is another now; nothing when it is the same. */
  public void changed(String of, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(of, text(from), text(to)));
    }
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
