package com.medspasync.reconciliation.text;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.ServiceItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows what an item name is about: {@code Btx units}, {@code Tox: Xeomin (unit)} and {@code BOTOX®
 * Cosmetic} alike. A catalog is immutable; {@link #with} gives one that knows more, such as the
 * spa's own service list or a name a reviewer has explained.
 *
 * <p>Of several names found in a text the most telling wins: a brand before a vague word, a longer
 * name before a shorter one. A word is also recognized by its beginning ({@code Dysp}) or with one
 * typing error, when nothing fits as it stands.
 */
public final class ProductCatalog {

  private static final String RESOURCE = "products.txt";
  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_MISTYPED = 5;
  private static final double VAGUE = 0.25;
  private static final double GENERIC = 0.01;
  private static final double BEGINNING = 0.6;
  private static final double MISTYPED = 0.5;

  private final Map<String, Product> products = new LinkedHashMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
  private final Map<String, Optional<Product>> recognized = new ConcurrentHashMap<>();

  private ProductCatalog() {}

  /** Products sold by US medical spas, with the names their exports use. */
  public static ProductCatalog standard() {
    ProductCatalog catalog = new ProductCatalog();
    try (InputStream in =
            Objects.requireNonNull(ProductCatalog.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(catalog::addDefinition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalog;
  }

  /** This catalog and the spa's own services. */
  public ProductCatalog with(Collection<ServiceItem> services) {
    ProductCatalog catalog = copy();
    for (ServiceItem service : services) {
      Product known = catalog.products.get(service.key());
      Product product = known != null ? known : catalog.find(service.programLabel()).orElse(null);
      if (product == null) {
        product =
            new Product(
                service.key(),
                service.key(),
                service.category().toLowerCase(Locale.ROOT),
                program(service.program()));
      }
      catalog.add(product, List.of(service.programLabel()));
    }
    return catalog;
  }

  /** This catalog and one more name of a product. */
  public ProductCatalog with(Product product, String name) {
    ProductCatalog catalog = copy();
    catalog.add(product, List.of(name));
    return catalog;
  }

  /** What the first of the texts that tells anything is about. */
  public Optional<Product> recognize(String... texts) {
    for (String text : texts) {
      Optional<Product> product = find(text);
      if (product.isPresent()) {
        return product;
      }
    }
    return Optional.empty();
  }

  /** What a text is about. */
  public Optional<Product> find(String text) {
    return recognized.computeIfAbsent(TextFold.fold(text.replace("+", " plus ")), this::search);
  }

  private Optional<Product> search(String folded) {
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = withSplitCodes(folded.split(" ", -1));
    Alias best = null;
    double bestWeight = 0;
    for (int at = 0; at < words.size(); at++) {
      for (Alias alias : byFirstWord.getOrDefault(words.get(at), List.of())) {
        double weight = alias.weightAt(words, at);
        if (weight > bestWeight) {
          best = alias;
          bestWeight = weight;
        }
      }
    }
    if (best == null || best.vague) {
      Alias close = closest(words);
      best = close != null ? close : best;
    }
    return best == null ? Optional.empty() : Optional.of(best.product);
  }

  /** An alias of one word that a word of the text begins, or misspells. */
  private @Nullable Alias closest(List<String> words) {
    Alias best = null;
    double bestWeight = 0;
    for (String word : words) {
      for (Alias alias : aliases) {
        double weight = alias.closeness(word);
        if (weight > bestWeight) {
          best = alias;
          bestWeight = weight;
        }
      }
    }
    return best;
  }

  /** Item codes such as {@code BOTOX100} also count as the word before the digits. */
  private static List<String> withSplitCodes(String[] words) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      all.add(word);
      int letters = 0;
      while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
        letters++;
      }
      if (letters >= SHORTEST_BEGINNING && letters < word.length()) {
        all.add(word.substring(0, letters));
      }
    }
    return all;
  }

  private void addDefinition(String line) {
    String[] parts = line.split("\\|", -1);
    Product product = new Product(parts[0], parts[1], parts[2], program(parts[3]));
    add(product, List.of(parts[4].split(";", -1)));
  }

  private void add(Product product, List<String> names) {
    products.putIfAbsent(product.key(), product);
    recognized.clear(); // what nothing was known of may be this product
    for (String name : names) {
      boolean generic = name.startsWith("((");
      boolean vague = name.startsWith("(");
      List<String> words = TextFold.words(name.replace("+", " plus "));
      if (!words.isEmpty()) {
        Alias alias = new Alias(words, vague, generic, product);
        aliases.add(alias);
        byFirstWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(alias);
      }
    }
  }

  private ProductCatalog copy() {
    ProductCatalog catalog = new ProductCatalog();
    catalog.products.putAll(products);
    catalog.aliases.addAll(aliases);
    byFirstWord.forEach((word, list) -> catalog.byFirstWord.put(word, new ArrayList<>(list)));
    return catalog;
  }

  private static @Nullable Program program(String slug) {
    for (Program program : Program.values()) {
      if (program.slug().equals(slug.strip().toLowerCase(Locale.ROOT))) {
        return program;
      }
    }
    return null;
  }

  private record Alias(List<String> words, boolean vague, boolean generic, Product product) {

    private static final Set<String> TOO_COMMON = Set.of("facial", "laser", "retail", "peel");

    double weightAt(List<String> text, int at) {
      if (at + words.size() > text.size() || !text.subList(at, at + words.size()).equals(words)) {
        return 0;
      }
      int letters = words.stream().mapToInt(String::length).sum();
      if (generic) {
        return letters * GENERIC;
      }
      return vague ? letters * VAGUE : letters;
    }

    double closeness(String word) {
      String name = words.getFirst();
      if (vague || words.size() > 1 || TOO_COMMON.contains(name) || word.equals(name)) {
        return 0;
      }
      if (word.length() >= SHORTEST_BEGINNING && name.startsWith(word)) {
        return word.length() * BEGINNING;
      }
      return word.length() >= SHORTEST_MISTYPED && EditDistance.isWithin(word, name, 1)
          ? word.length() * MISTYPED
          : 0;
    }
  }
}
