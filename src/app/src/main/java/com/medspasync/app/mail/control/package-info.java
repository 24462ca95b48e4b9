/**
 * Keeps letters until they are sent, puts them into words and hands them to a mail server. Start
 * with Outbox and LetterWriter.
 */
@NullMarked
package com.medspasync.app.mail.control;

import org.jspecify.annotations.NullMarked;
