@NullMarked
package com.medspasync.reconciliation.linkage.value;

import org.jspecify.annotations.NullMarked;
