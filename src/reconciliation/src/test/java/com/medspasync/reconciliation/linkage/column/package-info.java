@NullMarked
package com.medspasync.reconciliation.linkage.column;

import org.jspecify.annotations.NullMarked;
