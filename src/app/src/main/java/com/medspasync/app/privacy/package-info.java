/**
 * What the person who asks may see of a client. Whatever reads clients' data out of the database
 * shows it through {@link com.medspasync.app.privacy.ClientPrivacy}: lists, explanations, histories
 * and downloads then hold no more than the role may see. Start there.
 */
@NullMarked
package com.medspasync.app.privacy;

import org.jspecify.annotations.NullMarked;
