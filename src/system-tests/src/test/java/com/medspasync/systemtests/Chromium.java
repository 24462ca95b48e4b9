package com.medspasync.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() {
    Path program = find();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--no-first-run")));
    return new Chromium(playwright, browser);
  }

  /** A window without a past. */
  BrowserContext newWindow(String address) {
    return newWindow(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT), address);
  }

  BrowserContext newWindow(Browser.NewContextOptions options, String address) {
    return browser.newContext(options.setBaseURL(address).setLocale("en-US"));
  }

  private static Path find() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("MEDSPASYNC_CHROMIUM")).stream(),
            USUAL_PLACES.stream())
        .map(Path::of)
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "No Chromium on this machine: install it (apt-get install chromium) or point"
                    + " MEDSPASYNC_CHROMIUM at one."));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
