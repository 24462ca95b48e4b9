/** Upload, progress, questions and import reports over HTTP. Start with ImportsResource. */
@NullMarked
package com.medspasync.app.statements.boundary;

import org.jspecify.annotations.NullMarked;
