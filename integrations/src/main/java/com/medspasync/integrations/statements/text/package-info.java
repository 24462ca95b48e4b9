/**
 * What the cells of a statement say: titles, money, quantities, dates and payment texts in every
 * form that exports use. Plain functions without state; they know nothing of files or layouts.
 */
@NullMarked
package com.medspasync.integrations.statements.text;

import org.jspecify.annotations.NullMarked;
