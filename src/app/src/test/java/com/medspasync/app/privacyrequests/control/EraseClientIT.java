package com.medspasync.app.privacyrequests.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.archives.control.EndArchives;
import com.medspasync.app.clients.control.ClientPairs;
import com.medspasync.app.jobs.control.RunJob;
import com.medspasync.app.jobs.entity.JobStatus;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.privacyrequests.control.FoundClients.FoundClient;
import com.medspasync.app.privacyrequests.entity.LegalHold;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestStatus;
import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.control.ForgetEvidence;
import com.medspasync.app.reconciliation.control.ForgetNotes;
import com.medspasync.app.reconciliation.control.MatchesTurn;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.statements.control.ClientMarks;
import com.medspasync.app.statements.control.ErasedClients;
import com.medspasync.app.statements.control.ErasedLines;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.control.PeopleInMemory;
import com.medspasync.app.statements.control.RemovedFiles;
import com.medspasync.app.statements.control.SearchedPeople;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.Reconciler;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.keys.SealedColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client who is erased is named nowhere any more, and the books stay as they were. */
class EraseClientIT {

  private static final String SALES =
      """
      Sale ID,Closed At,Location,Client ID,Client Name,Client Email,Client Phone,Line Type,\
      Line Name,Staff,Quantity,Gross Sales,Discounts,Discount Reason,Net Sales,Tax,Total,\
      Payments,Order Note
      S1,2025-03-05 17:41:00 -0500,Main,C90001,Quilla Zanathrix,quilla@zanathrix.example,\
      +17042550001,service,Botox,Eva,20,480.00,40.00,Alle reward,440.00,0.00,440.00,\
      Visa 1579 440.00,Call Quilla at home
      S2,2025-03-06 17:41:00 -0500,Main,C90002,Bea Morrow,bea@morrow.example,+17042550002,service,\
      Botox,Eva,20,480.00,40.00,Alle reward,440.00,0.00,440.00,Visa 1579 440.00,
      S3,2025-03-07 17:41:00 -0500,Main,C90001,Quilla Zanathrix,quilla@zanathrix.example,\
      +17042550001,service,Botox,Eva,20,480.00,40.00,Alle reward,440.00,0.00,440.00,\
      Visa 1579 440.00,
      """;

  private static final String REWARDS =
      """
      "Transaction ID","Date","Member Name","Member Phone","Member Email","Member ID","Location",\
      "Treatments","Qty","Points Issued","Points Redeemed","Offer","Total Savings","Status",\
      "Reimbursement Status","Reimbursement Date","Reimbursement Amount"
      "ALT1","03/05/2025 05:52 PM","Quilla Zanathrix","(704) 255-0001","quilla@zanathrix.example",\
      "AL000090001","Main","BOTOX® Cosmetic","20","200","400","","$40.00","Completed","","",""
      "ALT2","03/06/2025 05:52 PM","Bea Morrow","(704) 255-0002","bea@morrow.example",\
      "AL000090002","Main","BOTOX® Cosmetic","20","200","400","","$40.00","Completed","","",""
      "ALT3","03/07/2025 05:52 PM","Quilla Zanathrix","(704) 255-0001","quilla@zanathrix.example",\
      "AL000090001","Main","BOTOX® Cosmetic","20","200","400","","$40.00","Completed","","",""
      """;

  private static final String CLIENTS =
      """
      Client ID,First Name,Last Name,Mobile Phone,Email,Last Visit
      C90001,Quilla,Zanathrix,+17042550001,quilla@zanathrix.example,2025-03-07
      C90003,Quilla,Zanathrix,+17042550001,quilla@zanathrix.example,2025-03-05
      C90002,Bea,Morrow,+17042550002,bea@morrow.example,2025-03-06
      """;

  /** What nothing may say any more, in lower case and without what puts numbers apart. */
  private static final List<String> HERS =
      List.of("quilla", "zanathrix", "7042550001", "c90001", "al000090001");

  private static final List<String> SEALED =
      List.of(
          "statement_lines.content",
          "statement_file_issues.message",
          "decisions.note",
          "client_pairs.reasons",
          "searched_people.text",
          "matches.proposal",
          "learning_changes.subject",
          "learning_changes.meaning",
          "privacy_requests.identified_by",
          "legal_holds.reason",
          "stored_answers.body");

  private static final List<String> OPEN =
      List.of(
          "statement_lines",
          "statement_files",
          "matches",
          "discrepancies",
          "decisions",
          "client_pairs",
          "payouts",
          "imports",
          "jobs",
          "privacy_requests",
          "legal_holds",
          "erased_clients",
          "erased_texts",
          "learning_changes",
          "learning_versions");

  private static final List<String> BOOKS =
      List.of(
          "select file_id || ' ' || seq || ' ' || key || ' ' || active || ' ' || amount_minor"
              + " || ' ' || coalesce(occurred_on::text, '') || ' ' || reference"
              + " from statement_lines order by file_id, seq",
          "select id || ' ' || status || ' ' || category || ' ' || money_minor || ' '"
              + " || confidence from matches order by id",
          "select match_id || ' ' || position || ' ' || line_key from match_links order by 1",
          "select id || ' ' || status || ' ' || at_stake_minor from discrepancies order by 1");

  @TempDir Path folder;

  private TestSpa spa;
  private PersonalData personal;
  private FindClients find;
  private PrivacyRequests requests;
  private AskForErasure ask;
  private AskForCopy askForCopy;
  private PreviewErasure preview;
  private HoldClients holds;
  private EraseClientJob job;

  @BeforeEach
  void smallSpa() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    work(spa.transactions());
    importSmallFiles();
  }

  @Test
  void nothingThatIsKeptNamesHerAndTheBooksStayAsTheyWere() {
    String other = textsOf("bea@morrow.example");
    speakOfHer();
    List<String> before = books();
    assertThat(placesNamingHer())
        .contains(
            "statement_lines.content",
            "statement_file_issues.message",
            "decisions.note",
            "matches.proposal",
            "searched_people.text",
            "stored_answers.body",
            "privacy_requests.identified_by",
            "files on disk");

    PrivacyRequest done = erased("Quilla Zanathrix");

    assertThat(done.status()).isEqualTo(RequestStatus.DONE);
    assertThat(placesNamingHer()).isEmpty();
    assertThat(books()).isEqualTo(before);
    assertThat(textsOf("bea@morrow.example")).isEqualTo(other);
    assertThat(spa.texts("select source from erased_texts")).contains("decisions");
  }

  @Test
  void whatIsShownBeforehandIsWhatHappens() {
    speakOfHer();
    ErasurePreview shown = spa.in(() -> preview.of(hers("quilla@zanathrix.example"), List.of()));

    erased("Quilla Zanathrix");

    assertThat(shown.lines())
        .isEqualTo(
            spa.count(
                "select count(*) from statement_lines l join erased_lines e on e.line_key = l.key"));
    assertThat(shown.files())
        .isEqualTo(spa.count("select count(*) from statement_files where removed_at is not null"))
        .isEqualTo(3);
    assertThat(shown.notes())
        .isEqualTo(spa.count("select count(*) from erased_texts where source = 'decisions'"))
        .isEqualTo(1);
    assertThat(shown.matches()).isPositive();
    assertThat(shown.holds()).isEmpty();
  }

  @Test
  void aLaterFileDoesNotBringHerBack() {
    erased("Quilla Zanathrix");
    String madeUp = spa.texts("select distinct pseudonym from erased_clients").getFirst();

    spa.upload(
        "sales again.csv",
        SALES
            + SALES
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace("S1,2025-03-05", "S9,2025-03-09")
            + "\n");
    spa.upload("rewards.csv", REWARDS);
    spa.runJobs();
    spa.sweepFiles(Clock.offset(Clock.systemUTC(), Duration.ofHours(7)));

    assertThat(placesNamingHer()).isEmpty();
    assertThat(spa.people()).extracting(Person::name).contains(madeUp, "Bea Morrow");
    assertThat(spa.count("select count(*) from statement_lines where reference = 'S9' and active"))
        .isPositive();
  }

  @Test
  void aRunThatReadHerLinesBeforeDoesNotBringHerBack() {
    List<Runnable> meanwhile = new ArrayList<>();
    Reconciler standard = new StandardReconciler();
    spa =
        TestSpa.with(
            (statements, options, progress) -> {
              meanwhile.forEach(Runnable::run);
              return standard.reconcile(statements, options, progress);
            },
            folder);
    work(spa.transactions());
    importSmallFiles();
    spa.in(() -> spa.requestRun.request(null, spa.bookkeeper));
    UUID run = spa.nextJob();
    meanwhile.add(
        () -> assertThat(erased("Quilla Zanathrix").status()).isEqualTo(RequestStatus.DONE));

    spa.run(run);

    assertThat(placesNamingHer()).isEmpty();
    assertThat(spa.count("select count(*) from matches where present")).isPositive();
  }

  @Test
  void whateverEndsItItGoesOnWhereItWas() {
    speakOfHer();
    List<String> before = books();
    PrivacyRequest request = asked("Quilla Zanathrix");
    UUID id = spa.nextJob();

    int deaths = 0;
    for (boolean died = true; died; deaths++) {
      Mortal mortal = new Mortal(spa.transactions(), deaths);
      work(mortal);
      died = dies(id);
    }

    assertThat(deaths).isGreaterThan(8);
    work(spa.transactions());
    spa.in(() -> requests.done(request.id()));
    assertThat(placesNamingHer()).isEmpty();
    assertThat(books()).isEqualTo(before);
  }

  @Test
  void whileAHoldIsOnHerSheIsNotErased() {
    List<UUID> hers = hers("quilla@zanathrix.example");
    List<String> before = books();
    LegalHold hold =
        spa.in(() -> holds.place(hers, List.of(), "Quilla Zanathrix sues us", spa.bookkeeper));

    assertThat(spa.in(() -> preview.of(hers, List.of())).holds())
        .extracting(LegalHold::id)
        .containsExactly(hold.id());
    assertRefused("privacy.held", () -> asked("Quilla Zanathrix"));
    assertThat(books()).isEqualTo(before);

    spa.in(() -> holds.lift(hold.id(), spa.bookkeeper));
    erased("Quilla Zanathrix");
    assertThat(placesNamingHer()).isEmpty();
  }

  @Test
  void aHoldThatIsPlacedBeforeTheWorkBeginsStopsIt() {
    List<UUID> hers = hers("quilla@zanathrix.example");
    PrivacyRequest request = asked("Quilla Zanathrix");
    spa.in(() -> holds.place(hers, List.of(), "A dispute", spa.bookkeeper));

    UUID id = spa.nextJob();
    runErasure(id);

    assertThat(spa.in(() -> spa.jobs.get(id)).status()).isEqualTo(JobStatus.FAILED);
    PrivacyRequest refused = spa.in(() -> requests.get(request.id()));
    assertThat(refused.status()).isEqualTo(RequestStatus.REFUSED);
    assertThat(refused.problem()).contains("legal hold", spa.bookkeeper.name());
    assertThat(spa.count("select count(*) from erased_lines")).isZero();
  }

  @Test
  void herNameHasToBeTyped() {
    assertRefused("privacy.wrong-name", () -> asked("Bea Morrow"));
    assertThat(spa.count("select count(*) from privacy_requests")).isZero();
  }

  @Test
  void aTextIsEmptiedOnlyWhileAnErasureIsUnderWay() {
    speakOfHer();
    PrivacyRequest done = erased("Quilla Zanathrix");

    assertThatThrownBy(() ->
            spa.texts(
                "select forget_text('" + done.id() + "', 'decisions', id)::text from decisions"))
        .hasMessageContaining("no such erasure is under way");
    assertThatThrownBy(() -> spa.execute("update decisions set note = null"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aLaterRunLinksHerLinesAsBefore(@TempDir Path month) throws IOException {
    spa = TestSpa.withAMonth(month);
    work(spa.transactions());
    String email = linkedClient();
    List<String> before = books();
    List<String> links = links();

    spa.in(() -> ask.ask(hers(email), List.of(), "A test", email, spa.bookkeeper));
    runErasure(spa.nextJob());

    assertThat(spa.people()).extracting(Person::email).doesNotContain(email);
    assertThat(books()).isEqualTo(before);
    Set<String> keys = new HashSet<>(spa.texts("select line_key::text from erased_lines"));
    spa.in(() -> spa.requestRun.request(null, spa.bookkeeper));
    spa.runJobs();
    assertThat(about(keys, links())).isNotEmpty().isEqualTo(about(keys, links));
  }

  // --- the spa

  private void importSmallFiles() {
    spa.upload("sales of quilla zanathrix.csv", SALES);
    spa.upload("rewards.csv", REWARDS);
    spa.upload("clients.csv", CLIENTS);
    spa.runJobs();
  }

  /** Texts of every kind that name her, beside her lines. */
  private void speakOfHer() {
    String match =
        "select m.id::text from matches m join statement_lines l on l.key = m.line_key"
            + " where l.reference = 'ALT1' and l.active";
    UUID id = UUID.fromString(spa.texts(match).getFirst());
    spa.in(() ->
        spa.decideReviews.decide(
            id,
            new Wish(
                DecisionAction.MARK,
                List.of(),
                List.of(),
                "not_in_pos",
                "Quilla called from 704-255-0001",
                spa.reviews.get(id).version()),
            spa.bookkeeper));
    UUID file = UUID.fromString(spa.texts("select id::text from statement_files").getFirst());
    insert(
        "insert into statement_file_issues (file_id, position, line, title, code, message)"
            + " values (:a, 99, 900, 'Client', 'x', :sealed)",
        file,
        personal(SealedColumn.ISSUE_MESSAGE, "Who is \"Quilla Zanathrix\"?", file, 99));
    UUID person = TypedId.next();
    insert(
        "insert into stored_answers (person_id, route, key, created_at, fingerprint, status, body)"
            + " values (:a, 'POST /x', 'k', now(), 'f', 200, :sealed)",
        person,
        personal(
            SealedColumn.ANSWER_BODY,
            "{\"email\":\"quilla@zanathrix.example\"}",
            person,
            "POST /x",
            "k"));
    spa.in(() ->
        askForCopy.ask(
            hers("quilla@zanathrix.example"),
            List.of(),
            "Passport of Quilla Zanathrix",
            spa.bookkeeper));
  }

  private byte[] personal(SealedColumn column, String text, Object... row) {
    return spa.in(() -> personal.seal(column, text, row));
  }

  private void insert(String sql, UUID id, byte[] sealed) {
    spa.in(() ->
        spa.database()
            .useHandle(
                handle -> handle.createUpdate(sql).bind("a", id).bind("sealed", sealed).execute()));
  }

  private List<UUID> hers(String words) {
    return spa.in(() -> find.find(words)).clients().stream().map(FoundClient::id).toList();
  }

  private PrivacyRequest asked(String typed) {
    List<UUID> hers = hers("quilla@zanathrix.example");
    return spa.in(() ->
        ask.ask(hers, List.of(), "Came with Quilla Zanathrix's passport", typed, spa.bookkeeper));
  }

  private PrivacyRequest erased(String typed) {
    PrivacyRequest request = asked(typed);
    runErasure(spa.nextJob());
    return spa.in(() -> requests.get(request.id()));
  }

  private void runErasure(UUID id) {
    RunJob run = new RunJob(spa.jobs, List.of(job), spa.transactions(), Clock.systemUTC(), _ -> {});
    spa.bound(() -> run.run(id));
  }

  private boolean dies(UUID id) {
    try {
      spa.bound(() -> job.run(spa.in(() -> spa.jobs.get(id)), (stage, done, total) -> {}));
      return false;
    } catch (Died expected) {
      return true;
    }
  }

  private static void assertRefused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void work(Transactions transactions) {
    Clock clock = Clock.systemUTC();
    personal = spa.personal();
    LineContents contents = new LineContents(personal);
    SearchedPeople people = new SearchedPeople(spa.database(), personal, new PeopleInMemory());
    KeptLines lines = new KeptLines(spa.database(), contents, people);
    LinkedLines linked = new LinkedLines(spa.database());
    ClientMarks marks = new ClientMarks(personal);
    find = new FindClients(lines, linked, personal);
    requests = new PrivacyRequests(spa.database(), personal, clock);
    ChosenLines chosen = new ChosenLines(lines, personal);
    LegalHolds legalHolds = new LegalHolds(spa.database(), personal, clock);
    holds = new HoldClients(legalHolds, chosen, lines, linked, marks, spa.lines);
    ask = new AskForErasure(requests, chosen, holds, spa.jobs);
    askForCopy = new AskForCopy(requests, chosen);
    RemovedFiles files = new RemovedFiles(spa.database(), spa.store(), clock);
    ForgetNotes notes = new ForgetNotes(spa.database(), personal, spa.learningChanges);
    preview = new PreviewErasure(chosen, holds, files, notes, spa.archives(clock), spa.database());
    ForgetTexts texts =
        new ForgetTexts(
            new ForgetEvidence(
                spa.database(), personal, new MatchesTurn(spa.database()), transactions),
            notes,
            new ClientPairs(spa.database(), personal, contents),
            new Imports(spa.database(), clock, new ClientPrivacy(() -> true), personal),
            spa.storedAnswers(clock),
            requests,
            legalHolds,
            transactions);
    EraseClient erase =
        new EraseClient(
            chosen,
            holds,
            spa.lines,
            new ErasedClients(spa.database(), marks, clock),
            new ErasedLines(spa.database(), personal, contents, people),
            texts,
            files,
            new EndArchives(spa.archives(clock), spa.files(), transactions),
            transactions);
    job = new EraseClientJob(requests, erase, transactions);
  }

  // --- what is kept

  /** Where something still says who she is, every value opened. */
  private Set<String> placesNamingHer() {
    Set<String> places = new TreeSet<>();
    for (String table : OPEN) {
      spa.texts("select t::text from " + table + " t").stream()
          .filter(EraseClientIT::namesHer)
          .forEach(row -> places.add(table));
    }
    for (String column : SEALED) {
      opened(column).stream().filter(EraseClientIT::namesHer).forEach(text -> places.add(column));
    }
    for (String file : stored()) {
      if (namesHer(content(file))) {
        places.add("files on disk");
      }
    }
    return places;
  }

  private List<String> stored() {
    try (Stream<Path> files = Files.list(spa.storage())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\..*", "")) // the key's
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content(String storedAs) {
    return spa.in(() -> {
      try (InputStream content =
          Channels.newInputStream(spa.files().open(TenantContext.require(), storedAs))) {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private List<String> opened(String tableAndColumn) {
    String[] name = tableAndColumn.split("\\.");
    SealedColumn column = SealedColumn.find(name[0], name[1]).orElseThrow();
    List<String> row = column.row();
    return spa.in(() ->
        spa.database()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "select "
                            + name[1]
                            + ", "
                            + String.join(", ", row)
                            + " from "
                            + name[0]
                            + " where "
                            + name[1]
                            + " is not null")
                    .map((found, context) -> {
                      Object[] identity = new Object[row.size()];
                      for (int i = 0; i < identity.length; i++) {
                        identity[i] = found.getObject(i + 2);
                      }
                      return personal.open(column, found.getBytes(1), identity);
                    })
                    .list()));
  }

  private static boolean namesHer(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    // ids and sealed bytes are made of these letters and digits too: long runs of them are no text
    String words = plain.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\\\+x[0-9a-f]+", "");
    String digits = words.replaceAll("[\\s().-]", "");
    return HERS.stream().anyMatch(word -> words.contains(word) || digits.contains(word));
  }

  /** All that is kept of another client. */
  private String textsOf(String email) {
    return opened("statement_lines.content").stream()
        .filter(text -> text.contains(email))
        .sorted()
        .toList()
        .toString();
  }

  /** What the books are made of. */
  private List<String> books() {
    return BOOKS.stream().flatMap(sql -> spa.texts(sql).stream()).toList();
  }

  private List<String> links() {
    return spa.texts(
        """
        select m.line_key || ' ' || m.status || ' ' || k.line_key || ' ' || k.role
        from matches m join match_links k on k.match_id = m.id
        where m.present order by 1
        """);
  }

  private static List<String> about(Set<String> keys, List<String> links) {
    return links.stream()
        .filter(link -> Arrays.stream(link.split(" ")).anyMatch(keys::contains))
        .toList();
  }

  /** The address of somebody in whose lines a redemption was linked with a sale. */
  private String linkedClient() {
    List<String> linked =
        spa.in(() ->
            spa.database()
                .withHandle(handle ->
                    handle
                        .createQuery(
                            """
                            select p.id, p.text from searched_people p
                            where exists (
                              select 1
                              from matches m join match_links k on k.match_id = m.id
                                join statement_lines l on l.key = k.line_key and l.active
                              where m.status = 'AUTO' and l.person = p.seq)
                            order by p.seq
                            """)
                        .map((row, context) ->
                            personal.open(
                                SealedColumn.PERSON_TEXT,
                                row.getBytes("text"),
                                row.getObject("id", UUID.class)))
                        .list()));
    return linked.stream()
        .flatMap(text -> Arrays.stream(text.split("\\s")))
        .filter(word -> word.contains("@"))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody pulls the plug behind a number of transactions. */
  private static final class Mortal implements Transactions {

    private final Transactions real;
    private int left;

    Mortal(Transactions real, int left) {
      this.real = real;
      this.left = left;
    }

    @Override
    public <T> T required(Supplier<T> work) {
      T result = real.required(work);
      if (left == 0) {
        throw new Died();
      }
      left--;
      return result;
    }
  }

  private static final class Died extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
