/**
 * From scored pairs to an answer that is consistent: one partner a record, or whole groups. Start
 * with {@link com.medspasync.reconciliation.linkage.cluster.Clusters}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.cluster;

import org.jspecify.annotations.NullMarked;
