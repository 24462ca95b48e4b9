/**
 * Weighs levels of agreement: a latent class model learned from the tenant's own lines without
 * labels. Start with {@link com.medspasync.reconciliation.score.RelationModel}.
 */
@NullMarked
package com.medspasync.reconciliation.score;

import org.jspecify.annotations.NullMarked;
