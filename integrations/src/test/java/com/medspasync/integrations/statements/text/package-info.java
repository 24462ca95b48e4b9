/** Tests of what single cells say. */
@NullMarked
package com.medspasync.integrations.statements.text;

import org.jspecify.annotations.NullMarked;
