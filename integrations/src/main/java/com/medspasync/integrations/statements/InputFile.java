package com.medspasync.integrations.statements;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name name by which results and messages call it
 * @param path where its bytes are; the path's own name means nothing
 */
public record InputFile(String name, Path path) {}
