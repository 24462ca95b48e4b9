@NullMarked
package com.medspasync.reconciliation.linkage.block;

import org.jspecify.annotations.NullMarked;
