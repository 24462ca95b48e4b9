/** What identity knows: callers, sessions, permissions. Plain values. */
@NullMarked
package com.medspasync.app.identity.entity;

import org.jspecify.annotations.NullMarked;
