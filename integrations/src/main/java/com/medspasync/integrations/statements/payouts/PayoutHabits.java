package com.medspasync.integrations.statements.payouts;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a processor's report do not say by themselves.
 *
 * @param processor slug of the processor
 * @param zone zone of its times; {@code null} where a column names it or they are local
 */
record PayoutHabits(String processor, @Nullable ZoneId zone) {}
