/**
 * Statements of the loyalty programmes. Each programme is a table of columns and its habits; one
 * reader serves all.
 */
@NullMarked
package com.medspasync.integrations.statements.rewards;

import org.jspecify.annotations.NullMarked;
