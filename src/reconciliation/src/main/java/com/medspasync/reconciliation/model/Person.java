package com.medspasync.reconciliation.model;

/**
 * A person as one system wrote her down. Every text is as found (trimmed), empty when the system
 * does not say; parsing and comparing names and phones is the engine's work.
 *
 * @param name full name as one text, given name first; systems that keep it apart are joined by one
 *     space
 * @param given given names where the system keeps them apart, else empty
 * @param family family name where the system keeps it apart, else empty
 * @param phone as written; may be masked ({@code (***) ***-8153})
 * @param email as written
 * @param memberId id by which the system that wrote the line knows this person, else empty
 */
public record Person(
    String name, String given, String family, String phone, String email, String memberId) {

  public static final Person UNKNOWN = new Person("", "", "", "", "", "");

  /** A person known by one undivided name. */
  public static Person named(String name) {
    return new Person(name, "", "", "", "", "");
  }
}
