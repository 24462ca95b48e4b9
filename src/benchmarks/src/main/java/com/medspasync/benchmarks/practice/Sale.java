package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Program;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit as the desk rang it up. */
final class Sale {

  enum Status {
    CLOSED,
    VOIDED
  }

  final Client client;
  final int location;
  final LocalDateTime at;
  final String provider;
  final List<Item> items = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();
  Status status = Status.CLOSED;
  String invoice = "";
  long tipMinor;
  String note = "";

  Sale(Client client, int location, LocalDateTime at, String provider) {
    this.client = client;
    this.location = location;
    this.at = at;
    this.provider = provider;
  }

  boolean isVoided() {
    return status == Status.VOIDED;
  }

  List<Item> itemsOf(Program program) {
    return items.stream().filter(item -> item.product.program() == program).toList();
  }

  /** What the client pays, in cents: everything less discounts and rewards, with tax and tip. */
  long dueMinor() {
    return items.stream().mapToLong(Item::dueMinor).sum() + tipMinor;
  }

  /** The same visit rung up once more. */
  Sale again(LocalDateTime later) {
    Sale copy = new Sale(client, location, later, provider);
    copy.tipMinor = tipMinor;
    for (Item item : items) {
      copy.items.add(item.copy());
    }
    return copy;
  }

  /** A line of a sale. */
  static final class Item {
    final Product product;
    final int quantity;
    final long priceMinor;
    long houseDiscountMinor;
    String houseLabel = "";
    long rewardMinor;
    String rewardLabel = "";

    /** Where it was written; null while it is in no file. */
    @Nullable LineRef ref;

    Item(Product product, int quantity, long priceMinor) {
      this.product = product;
      this.quantity = quantity;
      this.priceMinor = priceMinor;
    }

    long grossMinor() {
      return quantity * priceMinor;
    }

    long taxMinor() {
      return product.isRetail() ? Math.round((grossMinor() - houseDiscountMinor) * 0.0825) : 0;
    }

    long dueMinor() {
      return grossMinor() - houseDiscountMinor - rewardMinor + taxMinor();
    }

    Item copy() {
      Item copy = new Item(product, quantity, priceMinor);
      copy.houseDiscountMinor = houseDiscountMinor;
      copy.houseLabel = houseLabel;
      copy.rewardMinor = rewardMinor;
      copy.rewardLabel = rewardLabel;
      return copy;
    }
  }

  /**
   * A payment on a sale.
   *
   * @param method card brand, {@code Cash}, {@code PayPal} or {@code Deposit}
   * @param lastFour of the card, empty for other means
   * @param minor amount in cents as the desk typed it
   */
  record Payment(String method, String lastFour, long minor) {
    boolean isCard() {
      return !lastFour.isEmpty();
    }
  }
}
