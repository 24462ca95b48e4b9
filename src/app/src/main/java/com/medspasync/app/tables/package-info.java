/**
 * Writes rows as CSV or XLSX while they are read: any number of rows, bounded memory, and no text
 * that a spreadsheet would run as a formula. Start with {@link
 * com.medspasync.app.tables.TableWriter}.
 */
@NullMarked
package com.medspasync.app.tables;

import org.jspecify.annotations.NullMarked;
