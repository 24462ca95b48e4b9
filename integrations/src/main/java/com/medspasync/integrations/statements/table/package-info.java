/**
 * Turns the bytes of a file into rows of cells with the line on which each starts, whatever the
 * encoding, separator or container. Knows nothing of what the cells mean. Start with {@link
 * com.medspasync.integrations.statements.table.Tables}.
 */
@NullMarked
package com.medspasync.integrations.statements.table;

import org.jspecify.annotations.NullMarked;
