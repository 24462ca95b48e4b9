/** Matches, decisions and discrepancies as they are kept. Start with MatchState. */
@NullMarked
package com.medspasync.app.reconciliation.entity;

import org.jspecify.annotations.NullMarked;
