package com.medspasync.launcher.service;

import java.util.List;

/** Which parts of the service run. */
public record ServiceStatus(List<Part> parts) {

  /**
   * @param detail where it listens, or why it does not
   */
  public record Part(String name, boolean up, String detail) {}

  public boolean allUp() {
    return parts.stream().allMatch(Part::up);
  }

  public boolean allDown() {
    return parts.stream().noneMatch(Part::up);
  }
}
