/** Writes, chains, reads and verifies the events of the audit trail of a spa. */
@NullMarked
package com.medspasync.app.audit.control;

import org.jspecify.annotations.NullMarked;
