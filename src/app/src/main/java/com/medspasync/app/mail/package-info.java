/**
 * Letters to people's mailboxes: written with the change that they are about, sent afterwards,
 * tried again until they are accepted. Start with Outbox and LetterWriter.
 */
@NullMarked
package com.medspasync.app.mail;

import org.jspecify.annotations.NullMarked;
