package com.medspasync.launcher.service;

/**
 * A PostgreSQL server that someone else runs.
 *
 * @param url JDBC address with the database's name
 * @param adminUser may create roles and schemas there
 */
public record ExternalDatabase(String url, String adminUser, String adminPassword) {
  @Override
  public String toString() {
    return "ExternalDatabase[" + url + "]";
  }
}
