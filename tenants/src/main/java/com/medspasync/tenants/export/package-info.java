/**
 * Everything that a practice keeps here as one archive of open formats, which whoever receives it
 * can check and read without this product. Plain JDBC, so that application, launcher and tests use
 * the same code. Start with {@link com.medspasync.tenants.export.PracticeExport}; what is left out
 * and why stands in {@link com.medspasync.tenants.export.ExportRules}, the reasons for the format
 * in ADR 0018.
 */
@NullMarked
package com.medspasync.tenants.export;

import org.jspecify.annotations.NullMarked;
