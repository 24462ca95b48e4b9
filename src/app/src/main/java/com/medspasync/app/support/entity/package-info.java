/** What an owner's leave for support is. Start with SupportGrant. */
@NullMarked
package com.medspasync.app.support.entity;

import org.jspecify.annotations.NullMarked;
