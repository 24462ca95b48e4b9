package com.medspasync.app.requests;

import java.util.UUID;

/**
 * Who causes a change. The name is kept with what was done, so that it still reads the same after
 * the person has left.
 */
public record Actor(UUID id, String name) {}
