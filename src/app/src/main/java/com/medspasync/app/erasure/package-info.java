/**
 * An owner wants her practice to be erased: asked for with a proof and the practice's name, waited
 * for, carried out by an operator (ADR 0029). Uses {@code identity} and {@code operators}; neither
 * knows it.
 */
@NullMarked
package com.medspasync.app.erasure;

import org.jspecify.annotations.NullMarked;
