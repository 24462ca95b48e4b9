package com.medspasync.app.identity.entity;

/**
 * For whom a passkey is asked, as the browser that asks knows it.
 *
 * @param origin scheme, host and port of our pages, such as {@code https://sync.example.com}
 * @param id host name for which the key is good
 */
public record RelyingParty(String origin, String id) {}
