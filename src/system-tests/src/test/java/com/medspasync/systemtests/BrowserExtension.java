package com.medspasync.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for a {@link Page} a browser window of its own, pointed at the product.
 * A failing test leaves a trace in {@code target/traces}. Playwright belongs to the thread that
 * made it, so that each thread has a browser.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Page.class;
  }

  @Override
  public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Thread.currentThread(), thread -> Chromium.launch(), Chromium.class);
    BrowserContext window =
        chromium.newWindow(ProductExtension.product(context).address().toString());
    window.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    context.getStore(NAMESPACE).put(BrowserContext.class, window);
    return window.newPage();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    BrowserContext window =
        context.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
    if (window == null) {
      return;
    }
    Tracing.StopOptions stop = new Tracing.StopOptions();
    if (context.getExecutionException().isPresent()) {
      stop.setPath(
          Path.of(
              System.getProperty("medspasync.traces"),
              context.getRequiredTestClass().getSimpleName()
                  + "."
                  + context.getRequiredTestMethod().getName()
                  + ".zip"));
    }
    window.tracing().stop(stop);
    window.close();
  }
}
