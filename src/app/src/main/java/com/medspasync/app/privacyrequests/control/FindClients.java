package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacyrequests.control.FoundClients.FoundClient;
import com.medspasync.app.privacyrequests.control.FoundClients.NameOnly;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.keys.BlindIndex;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the clients whom some words may mean, for somebody who will say which of them is asking.
 * Those whom the spa takes for the same person are found along, whatever they are called.
 */
@Dependent
public class FindClients {

  /** More than anybody can choose among. */
  private static final int MOST_CLIENTS = 200;

  private static final int MOST_NAME_ONLY = 500;

  private static final int MOST_LINES = 5_000;

  /** A national number; what stands before it is written by some systems only. */
  private static final int PHONE_DIGITS = 10;

  private static final int FEWEST_DIGITS = 4;

  private final KeptLines lines;
  private final LinkedLines linked;
  private final PersonalData personal;

  @Inject
  public FindClients(KeptLines lines, LinkedLines linked, PersonalData personal) {
    this.lines = lines;
    this.linked = linked;
    this.personal = personal;
  }

  /**
   * Everybody in whose name, phone and address all words occur.
   *
   * @throws DomainException {@code privacy.too-many} when nobody could choose among them
   */
  public FoundClients find(String text) {
    List<String> words = words(text);
    Predicate<String> meant = client -> words.stream().allMatch(client::contains);
    if (lines.count(meant) > MOST_LINES) {
      throw tooMany();
    }
    List<KeptLine> found = new ArrayList<>(lines.about(meant));
    LinkedClients pairs = linked.with(keys(found));
    List<KeptLine> beside = lines.withKeys(pairs.othersThan(keys(found)));
    Set<String> otherNames =
        beside.stream()
            .filter(line -> !line.isNameOnly())
            .map(KeptLine::client)
            .filter(client -> !meant.test(client))
            .collect(Collectors.toSet());
    found.addAll(lines.about(otherNames::contains));
    beside.stream().filter(KeptLine::isNameOnly).forEach(found::add);
    return together(found, pairs);
  }

  /** Words in lower case; a phone number is one word, however it is put apart. */
  private static List<String> words(String text) {
    String digits = text.replaceAll("\\D", "");
    boolean phone = digits.length() >= FEWEST_DIGITS && text.matches("[\\d\\s()+./-]+");
    return phone
        ? List.of(digits.substring(Math.max(0, digits.length() - PHONE_DIGITS)))
        : Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
  }

  private FoundClients together(List<KeptLine> found, LinkedClients pairs) {
    Map<String, List<KeptLine>> byClient = new LinkedHashMap<>();
    Map<UUID, KeptLine> nameOnly = new LinkedHashMap<>();
    for (KeptLine line : found) {
      if (line.isNameOnly()) {
        // the newest row of a record comes last, unless an older one is the one that counts
        nameOnly.merge(line.key(), line, (older, newer) -> older.current() ? older : newer);
      } else {
        byClient.computeIfAbsent(line.client(), client -> new ArrayList<>()).add(line);
      }
    }
    if (byClient.size() > MOST_CLIENTS || nameOnly.size() > MOST_NAME_ONLY) {
      throw tooMany();
    }
    Map<UUID, List<KeptLine>> byId = new LinkedHashMap<>();
    byClient.forEach(
        (client, its) -> byId.put(personal.index(BlindIndex.PERSON_TEXT, client), its));
    byId.forEach((id, its) -> pairs.areAbout(id, keys(its)));
    return new FoundClients(
        byId.entrySet().stream()
            .map(client -> client(client.getKey(), client.getValue(), pairs))
            .sorted(Comparator.comparing(client -> String.join(" ", client.names())))
            .toList(),
        nameOnly.values().stream()
            .map(line ->
                new NameOnly(
                    line, LineWords.of(line).item(), pairs.clientsBeside(Set.of(line.key()))))
            .toList());
  }

  private static FoundClient client(UUID id, List<KeptLine> lines, LinkedClients pairs) {
    List<LocalDate> days =
        lines.stream().map(KeptLine::day).filter(Objects::nonNull).sorted().toList();
    return new FoundClient(
        id,
        texts(lines, line -> line.person().name()),
        texts(lines, line -> line.person().phone()),
        texts(lines, line -> line.person().email()),
        texts(lines, line -> line.person().memberId()),
        texts(lines, KeptLine::location),
        lines.size(),
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast(),
        pairs.clientsBeside(keys(lines)).stream().filter(other -> !other.equals(id)).toList());
  }

  private static Set<UUID> keys(Collection<KeptLine> lines) {
    return lines.stream().map(KeptLine::key).collect(Collectors.toSet());
  }

  private static List<String> texts(List<KeptLine> lines, Function<KeptLine, String> of) {
    return lines.stream().map(of).filter(text -> !text.isBlank()).distinct().sorted().toList();
  }

  private static DomainException tooMany() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "privacy.too-many",
        "Too many clients are called so. Add a family name, a phone number or an e-mail address.");
  }
}
