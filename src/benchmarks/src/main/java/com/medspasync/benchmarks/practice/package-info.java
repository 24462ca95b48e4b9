/**
 * Practices made by chance, with their answer key: clients, visits, what the desk rang up, what the
 * programs and processors recorded, and what went wrong in between. Start with {@link
 * com.medspasync.benchmarks.practice.Practice}.
 */
@NullMarked
package com.medspasync.benchmarks.practice;

import org.jspecify.annotations.NullMarked;
