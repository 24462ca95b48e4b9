/** What the console speaks of. Start with OnDuty and Practice. */
@NullMarked
package com.medspasync.app.operators.entity;

import org.jspecify.annotations.NullMarked;
