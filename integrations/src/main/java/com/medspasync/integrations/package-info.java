/**
 * Everything that speaks the formats and interfaces of others. One package per capability, one
 * below it per vendor; only this module knows them. Start with {@link
 * com.medspasync.integrations.statements.StatementFiles}.
 */
@NullMarked
package com.medspasync.integrations;

import org.jspecify.annotations.NullMarked;
