/** What clients ask about their own data. Plain values. */
@NullMarked
package com.medspasync.app.privacyrequests.entity;

import org.jspecify.annotations.NullMarked;
