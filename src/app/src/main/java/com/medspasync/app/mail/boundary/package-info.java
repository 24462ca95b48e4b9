/** What sets letters in motion, and where a demonstration shows them. */
@NullMarked
package com.medspasync.app.mail.boundary;

import org.jspecify.annotations.NullMarked;
