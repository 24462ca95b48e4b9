package com.medspasync.benchmarks.practice;

/**
 * Somebody as one system knows her.
 *
 * @param id her number in that system
 * @param given given name, perhaps with initial or preferred name
 * @param family family name
 * @param phone ten digits, or empty
 * @param email address, or empty
 */
record Person(String id, String given, String family, String phone, String email) {

  String name() {
    return given + " " + family;
  }

  Person withId(String newId) {
    return new Person(newId, given, family, phone, email);
  }
}
