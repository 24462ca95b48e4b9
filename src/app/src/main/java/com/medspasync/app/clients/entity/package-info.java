/**
 * Entries of client lists, pairs of them that may be one person, and decisions about such pairs.
 */
@NullMarked
package com.medspasync.app.clients.entity;

import org.jspecify.annotations.NullMarked;
