@NullMarked
package com.medspasync.reconciliation.linkage.cluster;

import org.jspecify.annotations.NullMarked;
