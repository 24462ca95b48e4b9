package com.medspasync.app.clients.control;

import com.medspasync.app.clients.entity.ClientPair.Reason;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.Explainer;
import com.medspasync.reconciliation.linkage.LinkageOptions;
import com.medspasync.reconciliation.linkage.Linked;
import com.medspasync.reconciliation.linkage.ListLinkage;
import com.medspasync.reconciliation.linkage.NamedList;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.PersonName;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds entries of client lists that may be one person, by the engine's {@code dedupe}. */
final class Duplicates {

  private static final LinkageOptions OPTIONS =
      new LinkageOptions("id", false, LinkageOptions.USUAL_THRESHOLD, 1);

  private Duplicates() {}

  /**
   * Two entries that may be one person.
   *
   * @param left position of one among those given
   * @param right position of the other, greater
   * @param probability in [0, 1]
   */
  record Found(int left, int right, double probability, List<Reason> reasons) {}

  /** Pairs with a probability of at least one half. */
  static List<Found> among(List<Person> people) {
    if (people.size() < 2) {
      return List.of();
    }
    try (ByteSource list = ByteSource.of(list(people))) {
      return found(ListLinkage.dedupe(new NamedList("clients", list), OPTIONS, Progress.SILENT));
    } catch (DomainException nothingToCompareBy) {
      return List.of(); // lists of numbers only say nothing about anybody
    } catch (IOException e) {
      throw new UncheckedIOException("A list in memory cannot be read", e);
    }
  }

  private static List<Found> found(Linked linked) {
    List<Found> found = new ArrayList<>();
    Explainer explainer = linked.explainer();
    for (int pair = 0; pair < linked.size(); pair++) {
      found.add(
          new Found(
              linked.leftRow(pair),
              linked.rightRow(pair),
              linked.probability(pair),
              explainer.reasons(pair).stream()
                  .map(reason -> new Reason(reason.what(), reason.how(), reason.logOdds()))
                  .toList()));
    }
    return found;
  }

  private static byte[] list(List<Person> people) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
      csv.writeRecord("id", "first_name", "last_name", "phone", "email");
      for (int i = 0; i < people.size(); i++) {
        Person person = people.get(i);
        PersonName name = PersonName.of(person);
        csv.writeRecord(
            Integer.toString(i),
            String.join(" ", name.given()),
            String.join(" ", name.family()),
            person.phone(),
            person.email());
      }
    }
    return bytes.toByteArray();
  }
}
