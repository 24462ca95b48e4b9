package com.medspasync.app.statements.entity;

/**
 * An upload that lies complete on disk.
 *
 * @param name the name it had on the sender's machine
 * @param storedAs name of its copy in the store
 * @param sha256 checksum of its bytes, hexadecimal
 */
public record StoredFile(String name, String storedAs, long sizeBytes, String sha256) {}
