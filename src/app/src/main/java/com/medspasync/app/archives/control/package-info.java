/**
 * Copies of everything that a practice keeps: asked for by an owner, made in the background, kept
 * sealed, downloaded once. What a copy holds is decided in {@code com.medspasync.tenants.export}.
 * Start with AskForArchive.
 */
@NullMarked
package com.medspasync.app.archives.control;

import org.jspecify.annotations.NullMarked;
