/**
 * Chooses, over a whole component of competing candidates, the links that are most probable
 * together. Knows nothing of rewards or sales. Start with {@link
 * com.medspasync.reconciliation.assign.Assignment}.
 */
@NullMarked
package com.medspasync.reconciliation.assign;

import org.jspecify.annotations.NullMarked;
