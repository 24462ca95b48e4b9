/**
 * One person across client lists, sales and programmes: everything that is known of her, gathered
 * in one profile. Start with {@link com.medspasync.reconciliation.identity.ClientDirectory}.
 */
@NullMarked
package com.medspasync.reconciliation.identity;

import org.jspecify.annotations.NullMarked;
