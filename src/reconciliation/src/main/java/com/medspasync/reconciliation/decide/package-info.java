/**
 * Decides which proposed links may stand without a person's look. Start with {@link
 * com.medspasync.reconciliation.decide.AutomaticSet}.
 */
@NullMarked
package com.medspasync.reconciliation.decide;

import org.jspecify.annotations.NullMarked;
