/**
 * What agreement and disagreement say about two records being the same. Start with {@link
 * com.medspasync.reconciliation.linkage.model.LinkageModel}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.model;

import org.jspecify.annotations.NullMarked;
