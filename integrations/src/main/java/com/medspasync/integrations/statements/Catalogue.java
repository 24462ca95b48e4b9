package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.payouts.PayPal;
import com.medspasync.integrations.statements.payouts.SquarePayouts;
import com.medspasync.integrations.statements.payouts.Stripe;
import com.medspasync.integrations.statements.pos.AestheticRecord;
import com.medspasync.integrations.statements.pos.Boulevard;
import com.medspasync.integrations.statements.pos.Mangomint;
import com.medspasync.integrations.statements.pos.SquareSales;
import com.medspasync.integrations.statements.pos.Vagaro;
import com.medspasync.integrations.statements.pos.Zenoti;
import com.medspasync.integrations.statements.rewards.Alle;
import com.medspasync.integrations.statements.rewards.Aspire;
import com.medspasync.integrations.statements.rewards.Evolus;
import com.medspasync.integrations.statements.rewards.Xperience;
import com.medspasync.integrations.statements.settings.OwnLists;
import java.util.List;
import java.util.stream.Stream;

/** Every layout that is known by name. A new system is added here. */
final class Catalogue {

  static final List<Layout> LAYOUTS =
      Stream.concat(
              Stream.of(
                  Zenoti.sales(),
                  Boulevard.sales(),
                  Vagaro.sales(),
                  AestheticRecord.sales(),
                  SquareSales.sales(),
                  Mangomint.sales(),
                  Alle.statement(),
                  Aspire.statement(),
                  Xperience.statement(),
                  Evolus.statement(),
                  Stripe.payouts(),
                  Stripe.payoutList(),
                  SquarePayouts.payouts(),
                  PayPal.activity()),
              OwnLists.all().stream())
          .toList();

  private Catalogue() {}
}
