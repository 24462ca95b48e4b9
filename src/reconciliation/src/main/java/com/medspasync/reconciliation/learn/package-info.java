/**
 * What a spa's people taught the engine: every decision becomes facts, counted evidence and weights
 * at once, and is gone without a trace when it is taken back. May use the canonical model, texts,
 * identities, results and guarantees; knows nothing of how matching is done. Start with {@link
 * com.medspasync.reconciliation.learn.LearnedModel}.
 */
@NullMarked
package com.medspasync.reconciliation.learn;

import org.jspecify.annotations.NullMarked;
