/**
 * The record of what happened in a spa, which shows when somebody changed it afterwards: events are
 * sealed and added in the transaction of what they tell of, chained shortly after, and the head of
 * the chain is noted outside the database. Plain JDBC, so that application, launcher and tests use
 * the same code. Start with {@link com.medspasync.tenants.audit.AuditLog}; the format is described
 * in ADR 0013.
 */
@NullMarked
package com.medspasync.tenants.audit;

import org.jspecify.annotations.NullMarked;
