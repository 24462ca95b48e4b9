@NullMarked
package com.medspasync.reconciliation.linkage;

import org.jspecify.annotations.NullMarked;
