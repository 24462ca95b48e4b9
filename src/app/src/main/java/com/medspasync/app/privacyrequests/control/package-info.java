/**
 * Answers clients who ask what the practice holds about them. Who asks is a set of rows that a
 * person of the practice has chosen, never a name. Start with FindClients, then AskForCopy and
 * ClientCopies.
 */
@NullMarked
package com.medspasync.app.privacyrequests.control;

import org.jspecify.annotations.NullMarked;
