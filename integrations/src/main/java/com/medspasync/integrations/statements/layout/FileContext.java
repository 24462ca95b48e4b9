package com.medspasync.integrations.statements.layout;

/**
 * What a reader knows of the file it reads.
 *
 * @param file name as results show it
 * @param binding where the columns stand
 * @param places the practice's locations
 */
public record FileContext(String file, Binding binding, Places places) {}
