/**
 * Shows jobs to those who wait for them and keeps the scheduler running. Start with JobsResource.
 */
@NullMarked
package com.medspasync.app.jobs.boundary;

import org.jspecify.annotations.NullMarked;
