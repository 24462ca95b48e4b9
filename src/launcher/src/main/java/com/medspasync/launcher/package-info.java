/**
 * What {@code ./medspasync} runs: one entry point, {@link com.medspasync.launcher.Launcher}, whose
 * commands are in {@code command} (the service) and {@code reconcile} (the main job without a
 * server). Start reading there.
 */
@NullMarked
package com.medspasync.launcher;

import org.jspecify.annotations.NullMarked;
