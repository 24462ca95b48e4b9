package com.medspasync.app.limits;

import com.medspasync.app.identity.control.MasterKey;
import com.medspasync.app.persistence.Platform;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the budgets, once, as large as the operator has set them. */
@Dependent
class BudgetSettings {

  @Produces
  @Singleton
  static RequestBudgets budgets(
      @Platform DataSource platform,
      MasterKey masterKey,
      Clock clock,
      @ConfigProperty(name = "medspasync.requests.per.address", defaultValue = "1200") long address,
      @ConfigProperty(name = "medspasync.requests.per.person", defaultValue = "600") long person,
      @ConfigProperty(name = "medspasync.requests.per.practice", defaultValue = "6000")
          long practice,
      @ConfigProperty(name = "medspasync.costly.requests.per.person", defaultValue = "60")
          long costly) {
    return new RequestBudgets(
        platform,
        masterKey,
        clock,
        Map.of(
            Budget.ADDRESS, address,
            Budget.PERSON, person,
            Budget.PRACTICE, practice,
            Budget.COSTLY, costly));
  }
}
