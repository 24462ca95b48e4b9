/**
 * Who may let support in and how it gets in and out. Start with SupportGrants; SupportVisits is
 * what every request of support is held against.
 */
@NullMarked
package com.medspasync.app.support.control;

import org.jspecify.annotations.NullMarked;
