/**
 * What all layouts share: fields, titles by which a layout is recognized, and the view of a row
 * that readers use. Start with {@link com.medspasync.integrations.statements.layout.Layout}.
 */
@NullMarked
package com.medspasync.integrations.statements.layout;

import org.jspecify.annotations.NullMarked;
