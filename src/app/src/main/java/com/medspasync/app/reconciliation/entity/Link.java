package com.medspasync.app.reconciliation.entity;

import java.util.UUID;

/**
 * A line points to a point-of-sale line.
 *
 * @param line key of the point-of-sale line
 * @param confidence probability in [0, 1]; 1 when a person chose it
 */
public record Link(UUID line, LinkRole role, double confidence) {}
