/** The spa's own lists: clients, locations, services, and those that are known but not needed. */
@NullMarked
package com.medspasync.integrations.statements.settings;

import org.jspecify.annotations.NullMarked;
