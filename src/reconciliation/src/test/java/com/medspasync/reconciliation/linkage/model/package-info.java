/** What agreement says: the arithmetic by hand, and what is learned from lists of known people. */
@NullMarked
package com.medspasync.reconciliation.linkage.model;

import org.jspecify.annotations.NullMarked;
