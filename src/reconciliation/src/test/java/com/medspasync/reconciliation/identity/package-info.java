@NullMarked
package com.medspasync.reconciliation.identity;

import org.jspecify.annotations.NullMarked;
