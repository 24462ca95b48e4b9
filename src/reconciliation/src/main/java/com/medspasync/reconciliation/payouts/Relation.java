package com.medspasync.reconciliation.payouts;

/** How the amounts of charges and payments relate. */
enum Relation {
  EQUAL("same amount"),
  TIP("a round percentage more: a tip given at the terminal"),
  KEYED("digits keyed differently"),
  OTHER("another amount"),
  TWO_CARDS("two charges that sum to the payment"),
  TWO_CARDS_TIP("two charges that sum to the payment and a tip"),
  TWO_PAYMENTS("one charge that is the sum of two payments");

  private final String words;

  Relation(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
