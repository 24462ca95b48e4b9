/**
 * Names, phones, e-mail addresses, products and programme labels as people type them, brought to a
 * form that can be compared. Uses the canonical model only. Start with {@link
 * com.medspasync.reconciliation.text.PersonName} and {@link
 * com.medspasync.reconciliation.text.ProductCatalog}.
 */
@NullMarked
package com.medspasync.reconciliation.text;

import org.jspecify.annotations.NullMarked;
