/**
 * Payout and activity reports of payment processors. Each processor is a table of columns and its
 * habits; one reader serves all.
 */
@NullMarked
package com.medspasync.integrations.statements.payouts;

import org.jspecify.annotations.NullMarked;
