package com.medspasync.app.archives.entity;

/** How far a copy is. Its file is there while it is READY or DOWNLOADING. */
public enum ArchiveStatus {
  /** It waits to be made, or is being made. */
  QUEUED,
  /** It can be downloaded. */
  READY,
  /** Somebody is downloading it. */
  DOWNLOADING,
  /** It was downloaded. */
  DOWNLOADED,
  /** Nobody downloaded it in time, or a newer one took its place. */
  EXPIRED,
  /** It could not be made. */
  FAILED
}
