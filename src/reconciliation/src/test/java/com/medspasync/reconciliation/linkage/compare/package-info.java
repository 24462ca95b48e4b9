@NullMarked
package com.medspasync.reconciliation.linkage.compare;

import org.jspecify.annotations.NullMarked;
