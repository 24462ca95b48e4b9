package com.medspasync.integrations.statements.text;

/** Which sign divides whole from part in the numbers of a file. */
public enum DecimalStyle {
  /** {@code 1,234.50} */
  POINT,
  /** {@code 1.234,50} */
  COMMA
}
