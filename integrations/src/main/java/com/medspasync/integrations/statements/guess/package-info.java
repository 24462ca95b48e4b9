/**
 * Reads layouts never seen before: finds the titles, tells from titles and values what each column
 * means, and what kind of statement the whole is. Start with {@link
 * com.medspasync.integrations.statements.guess.Guess}.
 */
@NullMarked
package com.medspasync.integrations.statements.guess;

import org.jspecify.annotations.NullMarked;
