/** Imports, their files and the identity of a statement line. */
@NullMarked
package com.medspasync.app.statements.entity;

import org.jspecify.annotations.NullMarked;
