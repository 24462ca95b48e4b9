package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestKind;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.tables.Column;
import com.medspasync.app.tables.TableFormat;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies of what is held about clients, made anew each time one is handed out: nothing of a copy is
 * kept. A ZIP with all of it for programs, the lines as a table for people, and a description.
 */
@Dependent
public class ClientCopies {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("Kind"),
          Column.date("Day"),
          Column.text("Location"),
          Column.text("Source"),
          Column.text("Reference"),
          Column.text("Name"),
          Column.text("Phone"),
          Column.text("E-mail"),
          Column.text("Member number"),
          Column.text("Item"),
          Column.number("Quantity"),
          Column.money("Amount"),
          Column.text("Note"),
          Column.text("Counts"),
          Column.text("File"),
          Column.number("Row"),
          Column.text("Id"));

  private final PrivacyRequests requests;
  private final ChosenLines chosen;
  private final AboutLines about;
  private final LearnedOfClient learned;
  private final Clock clock;

  @Inject
  public ClientCopies(
      PrivacyRequests requests,
      ChosenLines chosen,
      AboutLines about,
      LearnedOfClient learned,
      Clock clock) {
    this.requests = requests;
    this.chosen = chosen;
    this.about = about;
    this.learned = learned;
    this.clock = clock;
  }

  /**
   * Hands a copy out, as the files are now, and notes that it was.
   *
   * @throws DomainException when nothing is held any more
   */
  public byte[] handOut(UUID requestId, Currency currency) {
    PrivacyRequest request = requests.get(requestId);
    List<KeptLine> lines = chosen.present(request.clients(), request.lines());
    if (lines.isEmpty() || request.kind() == RequestKind.ERASURE) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "privacy.nothing-held",
          "Nothing is held about this client any more.");
    }
    byte[] archive = archive(request, lines, currency);
    requests.done(requestId);
    return archive;
  }

  private byte[] archive(PrivacyRequest request, List<KeptLine> lines, Currency currency) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      describe("README.txt", zip);
      describe("copy.schema.json", zip);
      zip.putNextEntry(new ZipEntry("copy.json"));
      zip.write(
          CanonicalJson.write(copy(request, lines, currency)).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("lines.csv"));
      table(lines, currency, zip);
    } catch (IOException e) {
      throw new UncheckedIOException("A copy in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private ClientCopy copy(PrivacyRequest request, List<KeptLine> lines, Currency currency) {
    Set<UUID> keys = lines.stream().map(KeptLine::key).collect(Collectors.toSet());
    return new ClientCopy(
        ClientCopy.FORMAT,
        request.publicId(),
        clock.instant(),
        currency.getCurrencyCode(),
        lines.stream().map(ClientCopy.Spelling::of).distinct().toList(),
        lines.stream().map(ClientCopy.Line::of).toList(),
        about.matches(keys),
        about.findings(keys),
        about.notes(keys),
        about.issues(lines),
        about.pairs(keys),
        learned.from(lines));
  }

  private static void table(List<KeptLine> lines, Currency currency, OutputStream out)
      throws IOException {
    TableWriter table = TableWriter.to(out, TableFormat.CSV, "Lines", COLUMNS);
    for (KeptLine line : lines) {
      LineWords words = LineWords.of(line);
      table.row(
          line.kind().name(),
          line.day(),
          line.location(),
          line.source(),
          line.reference(),
          line.person().name(),
          line.person().phone(),
          line.person().email(),
          line.person().memberId(),
          words.item(),
          words.quantity(),
          line.amountMinor(),
          words.note(),
          line.current() ? "yes" : "no",
          line.file(),
          BigDecimal.valueOf(line.line()),
          ClientCopy.id(line.key()));
    }
    table.finish("all lines about one client, amounts in " + currency.getCurrencyCode());
  }

  /** What is the same in every copy. */
  private static void describe(String name, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream content =
        Objects.requireNonNull(
            ClientCopies.class.getResourceAsStream("/client-copy/" + name), name)) {
      content.transferTo(zip);
    }
  }
}
