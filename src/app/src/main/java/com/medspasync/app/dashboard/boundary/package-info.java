/** Figures of the first page; each leads to the rows that sum to it. */
@NullMarked
package com.medspasync.app.dashboard.boundary;

import org.jspecify.annotations.NullMarked;
