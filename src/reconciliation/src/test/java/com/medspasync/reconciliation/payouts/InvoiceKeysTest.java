package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvoiceKeysTest {

  @Test
  void leavesOutShortPrefixesAndZeros() {
    assertThat(InvoiceKeys.key("INV-29484")).isEqualTo("29484");
    assertThat(InvoiceKeys.key(" #0029484")).isEqualTo("29484");
    assertThat(InvoiceKeys.key("T29484")).isEqualTo("29484");
  }

  @Test
  void keepsLongMixedIds() {
    assertThat(InvoiceKeys.key("EtHzfZeZEhzuJuQf")).isEqualTo("ETHZFZEZEHZUJUQF");
  }

  @Test
  void keepsDifferentNumbersApart() {
    assertThat(InvoiceKeys.key("INV-29484")).isNotEqualTo(InvoiceKeys.key("INV-29485"));
  }
}
