/** Tests of reading: sample files of every system, ugly files and properties. */
@NullMarked
package com.medspasync.integrations.statements;

import org.jspecify.annotations.NullMarked;
