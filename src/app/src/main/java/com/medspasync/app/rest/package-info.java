/**
 * What all REST resources share: where they are mounted, how JSON looks, how refusals become
 * problems, how lists are cut to pages. Start with {@link com.medspasync.app.rest.ProblemMapper}.
 */
@NullMarked
package com.medspasync.app.rest;

import org.jspecify.annotations.NullMarked;
