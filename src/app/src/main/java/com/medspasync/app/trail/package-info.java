/**
 * What operations say of themselves for the audit trail. Every feature may use it, and it knows
 * none of them; the feature {@code audit} turns it into events.
 */
@NullMarked
package com.medspasync.app.trail;

import org.jspecify.annotations.NullMarked;
