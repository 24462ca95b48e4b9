package com.medspasync.app.statements.control;

import com.medspasync.app.requests.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the bound spa became active or inactive. Fired within the transaction that did it.
 *
 * @param importId the import whose lines came in; {@code null} when lines went
 * @param actor who caused it
 */
public record LinesChanged(@Nullable UUID importId, Actor actor) {}
