package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The staff's web app in a browser window, in the words of those who use it. */
final class StaffApp {
  private static final double PATIENCE_MS = 30_000;

  private final Page page;

  private StaffApp(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /** A window in which the app is open already. */
  static StaffApp on(Page page) {
    return new StaffApp(page);
  }

  /** Opens an address below {@code /app} and signs in on the way. */
  static StaffApp signIn(Page page, Spa spa, String path) {
    StaffApp app = new StaffApp(page);
    page.navigate("/app" + path);
    app.signInAs(spa);
    assertThat(app.heading()).not().hasText("Sign in");
    return app;
  }

  /** As its owner, with a code of her authenticator app. */
  void signInAs(Spa spa) {
    signInAs(spa.ownersEmail(), spa.ownersPassword());
    code().fill(spa.ownersApp().unused());
    button("Sign in").click();
  }

  Locator code() {
    return page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
  }

  void signInAs(String email, String password) {
    Locator secret = page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    secret.fill(password);
    Locator address = page.getByLabel("Email");
    if (address.isVisible() && address.isEditable()) {
      address.fill(email);
    }
    button("Sign in").click();
  }

  Page page() {
    return page;
  }

  StaffApp goTo(String path) {
    page.navigate("/app" + path);
    assertThat(heading()).isVisible();
    return this;
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** What the app has told at the lower edge, the newest last. */
  Locator messages() {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Messages"))
        .locator("p");
  }

  void tells(String words) {
    assertThat(messages().filter(new Locator.FilterOptions().setHasText(words)).last()).isVisible();
  }

  // --- the queue

  Locator lines() {
    return page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Lines"));
  }

  /** Id of the match on which one stands. */
  String currentLine() {
    assertThat(lines()).hasAttribute("aria-activedescendant", Pattern.compile("line-match_.+"));
    return Objects.requireNonNull(lines().getAttribute("aria-activedescendant"))
        .substring("line-".length());
  }

  void standsOn(String match) {
    assertThat(lines()).hasAttribute("aria-activedescendant", "line-" + match);
  }

  /** Ids of the matches in the list from the top down, as far as they are in the page. */
  List<String> linesInSight() {
    return lines().getByRole(AriaRole.OPTION).all().stream()
        .map(line -> Objects.requireNonNull(line.getAttribute("id")).substring("line-".length()))
        .toList();
  }

  /** Presses a key that leads to another line, and waits until one stands there. */
  void pressAndMove(String key) {
    String before = currentLine();
    page.keyboard().press(key);
    assertThat(lines()).not().hasAttribute("aria-activedescendant", "line-" + before);
  }

  /** Begins to count how often one stands on no line, where every key would be lost. */
  void watchesTheQueue() {
    lines()
        .evaluate(
            """
            (list) => {
              window.linesLost = 0;
              new MutationObserver(() => {
                if (!list.hasAttribute('aria-activedescendant')) window.linesLost++;
              }).observe(list, { attributes: true, attributeFilter: ['aria-activedescendant'] });
            }
            """);
  }

  int linesLost() {
    return ((Number) page.evaluate("window.linesLost")).intValue();
  }

  /** The page must not be wider than the window. */
  boolean fitsItsWindow() {
    return Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
  }
}
