/** What is known of a copy of the practice. Plain values. */
@NullMarked
package com.medspasync.app.archives.entity;

import org.jspecify.annotations.NullMarked;
