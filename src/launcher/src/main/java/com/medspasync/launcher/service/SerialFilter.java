package com.medspasync.launcher.service;

/**
 * What the application's JVM makes of bytes in Java's own format. Nothing of ours reads any, but
 * the server copies by it what is looked up by name, and what it deploys: these classes, found by
 * the JVM's own log of a start ({@code java.io.serialization}), and no other. What comes from
 * elsewhere could name whatever lies on the class path.
 *
 * @see "OWASP ASVS 5.0, 1.5.2; JEP 290"
 */
final class SerialFilter {

  /**
   * Limits are about ten times what a start needs (10 deep, arrays of a thousand); the last pattern
   * refuses all the rest.
   */
  static final String PATTERN =
      String.join(
          ";",
          "maxdepth=100",
          "maxrefs=100000",
          "maxarray=10000",
          "maxbytes=10000000",
          "java.lang.*",
          "java.util.*",
          "java.util.concurrent.*",
          "javax.naming.*",
          "com.sun.enterprise.connectors.*",
          "com.sun.enterprise.deployment.**",
          "org.glassfish.concurrent.runtime.**",
          "org.glassfish.deployment.common.*",
          "org.glassfish.javaee.services.*",
          "org.glassfish.resourcebase.resources.**",
          "org.glassfish.resources.naming.*",
          "org.glassfish.weld.**",
          "!*");

  private SerialFilter() {}

  /** For the command line of the JVM, where nothing that runs in it can change it. */
  static String flag() {
    return "-Djdk.serialFilter=" + PATTERN;
  }
}
