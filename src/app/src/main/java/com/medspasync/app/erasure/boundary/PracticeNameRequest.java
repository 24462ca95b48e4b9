package com.medspasync.app.erasure.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That no practice is erased by mistake.
 *
 * @param practiceName as the page shows it
 */
public record PracticeNameRequest(
    @NotBlank @Size(max = PracticeNameRequest.LONGEST) String practiceName) {

  static final int LONGEST = 200;
}
