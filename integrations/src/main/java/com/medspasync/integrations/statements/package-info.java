/**
 * Recognizes and reads the files a spa downloads: point-of-sale exports, loyalty statements,
 * processor reports and client lists. Start with {@link
 * com.medspasync.integrations.statements.StatementFiles}.
 */
@NullMarked
package com.medspasync.integrations.statements;

import org.jspecify.annotations.NullMarked;
