package com.medspasync.app.reconciliation.entity;

/**
 * What stood after a run, human decisions included.
 *
 * @param auto matches that stand without a look
 * @param review matches that wait for a person
 * @param unmatched lines without a link
 * @param decided lines a person decided
 * @param exceptions open exceptions
 * @param autoMinor money of the automatic matches
 * @param reviewMinor money that waits for a person
 * @param unmatchedMinor money of lines without a link
 * @param atStakeMinor money at stake in open exceptions
 */
public record RunTotals(
    long auto,
    long review,
    long unmatched,
    long decided,
    long exceptions,
    long autoMinor,
    long reviewMinor,
    long unmatchedMinor,
    long atStakeMinor) {}
