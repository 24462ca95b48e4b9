package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.Program;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A line of a program's export.
 *
 * @param program whose
 * @param member the person it is booked on
 * @param location place of the practice that entered it
 * @param at when it was entered, practice time
 * @param products what was reported
 * @param quantity of the first product
 * @param points issued
 * @param redeemedMinor money off by points or certificate, in cents
 * @param offerMinor money off by an offer, in cents
 * @param status the program's own word
 * @param submission the entries of one submission, repeated or canceled ones included
 * @param about the sold items that it is truly about; empty when it is about no sale in the files
 */
record Entry(
    Program program,
    Person member,
    int location,
    LocalDateTime at,
    List<Product> products,
    int quantity,
    int points,
    long redeemedMinor,
    long offerMinor,
    Status status,
    int submission,
    List<Sale.Item> about) {

  enum Status {
    COMPLETED,
    CANCELED,
    REVERSAL
  }

  long savingsMinor() {
    return redeemedMinor + offerMinor;
  }

  Entry as(Status newStatus, LocalDateTime when, List<Sale.Item> nowAbout) {
    return new Entry(
        program,
        member,
        location,
        when,
        products,
        quantity,
        points,
        redeemedMinor,
        offerMinor,
        newStatus,
        submission,
        nowAbout);
  }
}
