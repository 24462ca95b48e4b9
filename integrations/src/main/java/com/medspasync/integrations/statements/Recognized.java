package com.medspasync.integrations.statements;

/**
 * What a file, or a sheet of it, was recognized as.
 *
 * @param file name of the file, with the sheet where it is not the first with data
 * @param recognizedAs slug of the layout, {@code unknown} when it cannot be used
 * @param kind what it holds
 * @param guessed whether titles and values had to be guessed
 * @param message what is unusual, or why it cannot be used; empty when all is well
 */
public record Recognized(
    String file, String recognizedAs, StatementKind kind, boolean guessed, String message) {}
