/**
 * Finds redemptions that the maker has not paid back as it should. Start with {@link
 * com.medspasync.reconciliation.reimbursements.Reimbursements}.
 */
@NullMarked
package com.medspasync.reconciliation.reimbursements;

import org.jspecify.annotations.NullMarked;
