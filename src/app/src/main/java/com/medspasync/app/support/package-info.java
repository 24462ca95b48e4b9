/**
 * Support looks into a practice for an hour or so: asked for by an operator or offered by an owner,
 * allowed by an owner, seen by both while it lasts, and over by itself (ADR 0025). Uses {@code
 * identity} and {@code operators}; neither knows it.
 */
@NullMarked
package com.medspasync.app.support;

import org.jspecify.annotations.NullMarked;
