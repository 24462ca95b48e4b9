package com.medspasync.systemtests;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of a list, fetched page by page as the answers say. */
final class Rows {
  private static final int LARGEST_PAGE = 100;

  private final List<JsonPath> pages;

  private Rows(List<JsonPath> pages) {
    this.pages = pages;
  }

  /** Everything that an address lists. */
  static Rows of(Staff.Person person, String path) {
    return of(person, path, LARGEST_PAGE);
  }

  static Rows of(Staff.Person person, String path, int pageSize) {
    String list = path + (path.contains("?") ? "&" : "?") + "limit=" + pageSize;
    List<JsonPath> pages = new ArrayList<>();
    JsonPath page = person.sees(list);
    pages.add(page);
    while (page.getBoolean("hasMore")) {
      page = person.sees(list + "&startingAfter=" + behind(page));
      pages.add(page);
    }
    return new Rows(pages);
  }

  private static String behind(JsonPath page) {
    String next = page.getString("next");
    List<String> ids = page.getList("data.id", String.class);
    return next == null ? ids.getLast() : next;
  }

  /** One field of every row, in the order of the list. */
  <T> List<@Nullable T> all(String field, Class<T> type) {
    List<@Nullable T> values = new ArrayList<>();
    pages.forEach(page -> values.addAll(page.getList("data." + field, type)));
    return values;
  }

  List<@Nullable String> ids() {
    return all("id", String.class);
  }

  int count() {
    return ids().size();
  }

  boolean hasRepeats() {
    List<@Nullable String> ids = ids();
    return new HashSet<>(ids).size() != ids.size();
  }

  /** Sum of a field with money, in minor units. */
  long sum(String money) {
    long sum = 0;
    for (Long minor : all(money + ".minor", Long.class)) {
      sum += minor == null ? 0 : minor;
    }
    return sum;
  }

  List<JsonPath> pages() {
    return pages;
  }

  /** What the first page says about the whole list. */
  JsonPath first() {
    return pages.getFirst();
  }
}
