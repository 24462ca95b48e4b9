/**
 * Durable work of a spa: enqueued with the change that caused it, run again after a crash. Start
 * with Jobs and JobHandler.
 */
@NullMarked
package com.medspasync.app.jobs.control;

import org.jspecify.annotations.NullMarked;
