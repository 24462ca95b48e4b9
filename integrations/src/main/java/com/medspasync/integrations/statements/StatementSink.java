package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.CanonicalSink;

/**
 * Takes canonical lines as they are read, file by file in the order of their lines; memory does not
 * grow with the file.
 */
public interface StatementSink extends CanonicalSink {}
