/**
 * The console of whoever runs the service: accounts of their own, practices with their figures,
 * jobs, alerts and letters, and the record of what operators do. It shows counts and states, never
 * what a practice keeps of its clients.
 */
@NullMarked
package com.medspasync.app.operators;

import org.jspecify.annotations.NullMarked;
