package com.medspasync.app.operators.boundary;

import com.medspasync.app.operators.entity.PracticeAlert;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.kernel.TypedId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What looks like an attack on some practice; as of a minute ago.
 *
 * @param acknowledged whether somebody of the practice has looked at it
 * @param seenBy the operator who has seen it
 */
@Schema(name = "PracticeAlert")
public record PracticeAlertResponse(
    String practiceId,
    String practiceName,
    String id,
    AlertRule rule,
    Instant openedAt,
    Instant lastAt,
    int occurrences,
    boolean acknowledged,
    @Nullable Instant seenAt,
    @Nullable String seenBy) {

  static PracticeAlertResponse of(PracticeAlert alert) {
    return new PracticeAlertResponse(
        alert.practice().toString(),
        alert.practiceName(),
        TypedId.format(Alert.PREFIX, alert.id()),
        AlertRule.valueOf(alert.rule()),
        alert.openedAt(),
        alert.lastAt(),
        alert.occurrences(),
        alert.acknowledged(),
        alert.seenAt(),
        alert.seenBy());
  }
}
