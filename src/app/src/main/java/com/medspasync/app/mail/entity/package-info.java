/** What a letter is. Plain values. */
@NullMarked
package com.medspasync.app.mail.entity;

import org.jspecify.annotations.NullMarked;
