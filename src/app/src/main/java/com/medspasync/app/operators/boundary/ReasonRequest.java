package com.medspasync.app.operators.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something is done about a practice.
 *
 * @param reason its owners read it
 */
public record ReasonRequest(@NotBlank @Size(max = ReasonRequest.LONGEST_REASON) String reason) {

  static final int LONGEST_REASON = 500;
}
