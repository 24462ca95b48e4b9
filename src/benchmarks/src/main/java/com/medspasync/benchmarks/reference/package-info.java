/**
 * The evidence that the engine's promises rest on. Start with {@link
 * com.medspasync.benchmarks.reference.ReferenceEvidenceWriter}.
 */
@NullMarked
package com.medspasync.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
