package com.medspasync.app.tables;

import com.medspasync.kernel.DomainException;

/** The form in which a table is downloaded. */
public enum TableFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String extension;
  private final String mediaType;

  TableFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /**
   * @throws DomainException {@code exports.unknown-format}
   */
  public static TableFormat of(String extension) {
    for (TableFormat format : values()) {
      if (format.extension.equals(extension)) {
        return format;
      }
    }
    throw new DomainException(
        DomainException.Kind.NOT_FOUND, "exports.unknown-format", "Exports come as csv or xlsx.");
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
