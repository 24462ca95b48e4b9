package com.medspasync.app.support.boundary;

import com.medspasync.app.support.entity.SupportLength;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What support shall look at, and for how long.
 *
 * @param reason why; owners, managers and operators read it
 */
public record SupportRequest(
    @NotBlank @Size(max = SupportRequest.LONGEST_REASON) String reason,
    @NotNull SupportLength length) {

  static final int LONGEST_REASON = 500;
}
