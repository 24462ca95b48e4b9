/** What people see of a job: its stage, progress and problem. */
@NullMarked
package com.medspasync.app.jobs.entity;

import org.jspecify.annotations.NullMarked;
