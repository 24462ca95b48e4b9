/**
 * From an uploaded file to active statement lines, each exactly once. Start with ReceiveImport and
 * ReadImportJob.
 */
@NullMarked
package com.medspasync.app.statements.control;

import org.jspecify.annotations.NullMarked;
