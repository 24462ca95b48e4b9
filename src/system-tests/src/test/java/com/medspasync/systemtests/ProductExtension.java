package com.medspasync.systemtests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product once per test run and stops it after the last test. */
public final class ProductExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ProductExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Product.class
        || type == Staff.class
        || type == Mailbox.class
        || type == OidcServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Product product = product(context);
    if (type == Mailbox.class) {
      return mailbox(context);
    }
    if (type == OidcServer.class) {
      return provider(context);
    }
    return type == Staff.class ? new Staff(product) : product;
  }

  private static Mailbox mailbox(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Mailbox.class, type -> new Mailbox(), Mailbox.class);
  }

  private static OidcServer provider(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(OidcServer.class, type -> new OidcServer(), OidcServer.class);
  }

  static Product product(ExtensionContext context) {
    // What the store holds is closed, and so stopped, when the whole run is over.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Product.class,
            type -> Product.startDemo(mailbox(context), provider(context)),
            Product.class);
  }
}
