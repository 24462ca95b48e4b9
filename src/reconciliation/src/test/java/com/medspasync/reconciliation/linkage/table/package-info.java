@NullMarked
package com.medspasync.reconciliation.linkage.table;

import org.jspecify.annotations.NullMarked;
