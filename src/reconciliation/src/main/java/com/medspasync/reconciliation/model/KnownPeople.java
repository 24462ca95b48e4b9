package com.medspasync.reconciliation.model;

import java.util.List;

/**
 * What people of the spa said about entries of its client lists.
 *
 * @param same groups of entries, each of one person
 * @param different pairs of entries, each of two persons however alike they are
 */
public record KnownPeople(List<List<ClientRecord>> same, List<Different> different) {

  /** Nobody said anything. */
  public static final KnownPeople NONE = new KnownPeople(List.of(), List.of());

  public KnownPeople {
    same = same.stream().map(List::copyOf).toList();
    different = List.copyOf(different);
  }

  /** Two entries of two persons. */
  public record Different(ClientRecord one, ClientRecord other) {}
}
