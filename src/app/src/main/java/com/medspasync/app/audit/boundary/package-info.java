/**
 * The audit trail: every audited operation and refusal becomes an event; people search, verify and
 * download them. Start with {@link com.medspasync.app.audit.boundary.AuditInterceptor}.
 */
@NullMarked
package com.medspasync.app.audit.boundary;

import org.jspecify.annotations.NullMarked;
