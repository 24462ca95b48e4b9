package com.medspasync.app.testing;

import com.medspasync.app.archives.control.PracticeArchives;
import com.medspasync.app.clients.control.ClientPairs;
import com.medspasync.app.clients.control.ClientsKnown;
import com.medspasync.app.clients.control.DecidePairs;
import com.medspasync.app.idempotency.StoredAnswers;
import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.jobs.control.JobHandler;
import com.medspasync.app.jobs.control.JobQueue;
import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.jobs.control.RunJob;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.persistence.SqlAccess;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.practices.control.Locations;
import com.medspasync.app.practices.control.ServiceMenu;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.AcceptedError;
import com.medspasync.app.reconciliation.control.Accuracy;
import com.medspasync.app.reconciliation.control.Candidates;
import com.medspasync.app.reconciliation.control.DecideReviews;
import com.medspasync.app.reconciliation.control.Decisions;
import com.medspasync.app.reconciliation.control.Discrepancies;
import com.medspasync.app.reconciliation.control.ForgetEvidence;
import com.medspasync.app.reconciliation.control.LearnedDecisions;
import com.medspasync.app.reconciliation.control.LearnedVersions;
import com.medspasync.app.reconciliation.control.LearnedWords;
import com.medspasync.app.reconciliation.control.LearningChanges;
import com.medspasync.app.reconciliation.control.LessonReach;
import com.medspasync.app.reconciliation.control.LineRows;
import com.medspasync.app.reconciliation.control.MatchesTurn;
import com.medspasync.app.reconciliation.control.PayoutKeeper;
import com.medspasync.app.reconciliation.control.Payouts;
import com.medspasync.app.reconciliation.control.ReconciliationRuns;
import com.medspasync.app.reconciliation.control.Relearn;
import com.medspasync.app.reconciliation.control.RequestRun;
import com.medspasync.app.reconciliation.control.ResolveDiscrepancies;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.control.RunAnswers;
import com.medspasync.app.reconciliation.control.RunReconciliationJob;
import com.medspasync.app.reconciliation.control.StoredStatements;
import com.medspasync.app.reconciliation.control.UndoDecision;
import com.medspasync.app.reconciliation.control.WaitingProposals;
import com.medspasync.app.reconciliation.control.WhatWasLearned;
import com.medspasync.app.reconciliation.control.WithinReach;
import com.medspasync.app.reconciliation.control.WordSearch;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.AnswerQuestion;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.ClientMarks;
import com.medspasync.app.statements.control.Duplicates;
import com.medspasync.app.statements.control.ErasedClients;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.control.PeopleInMemory;
import com.medspasync.app.statements.control.ReadImportJob;
import com.medspasync.app.statements.control.ReceiveImport;
import com.medspasync.app.statements.control.RemovedFiles;
import com.medspasync.app.statements.control.SearchedPeople;
import com.medspasync.app.statements.control.StatementFileStore;
import com.medspasync.app.statements.control.StatementLines;
import com.medspasync.app.statements.control.SweepFiles;
import com.medspasync.app.statements.control.UndoImport;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.Reconciler;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.export.PracticeExport;
import com.medspasync.tenants.keys.SealedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * A spa with every feature on a real database, put together by hand as the container would. Jobs
 * wait until {@link #runJobs()} is called.
 */
public final class TestSpa {

  public final Actor bookkeeper;
  public final Imports imports;
  public final StatementLines lines;
  public final ReceiveImport receiveImport;
  public final AnswerQuestion answerQuestion;
  public final UndoImport undoImport;
  public final Jobs jobs;
  public final ReconciliationRuns runs;
  public final RequestRun requestRun;
  public final Reviews reviews;
  public final Candidates candidates;
  public final LearningChanges learningChanges;
  public final LearnedDecisions learnedDecisions;
  public final LearnedVersions learnedVersions;
  public final Relearn relearn;
  public final WhatWasLearned whatWasLearned;
  public final Accuracy accuracy;
  public final DecideReviews decideReviews;
  public final Decisions decisions;
  public final UndoDecision undoDecision;
  public final Discrepancies discrepancies;
  public final Payouts payouts;
  public final ResolveDiscrepancies resolveDiscrepancies;
  public final Locations locations;
  public final ClientPairs clientPairs;
  public final DecidePairs decidePairs;

  private boolean contactsShown = true;
  private Reach reach = Reach.WHOLE;

  private final TestDatabase place;
  private final TenantId tenant;
  private final Path folder;
  private final Jdbi database;
  private final Transactions transactions;
  private final StatementFileStore store;
  private final RunJob runJob;
  private final ReadImportJob readImport;
  private final Deque<UUID> waiting = new ArrayDeque<>();

  private TestSpa(
      TestDatabase place, TenantId tenant, Actor bookkeeper, Path folder, Reconciler reconciler) {
    ClientPrivacy privacy = new ClientPrivacy(() -> contactsShown);
    this.place = place;
    this.tenant = tenant;
    this.bookkeeper = bookkeeper;
    this.folder = folder;
    database = SqlAccess.over(place.tenantTables());
    transactions = new LocalTransactions(database);
    store = new StatementFileStore(new SealedFiles(folder, TestDatabase.keys()), Long.MAX_VALUE);
    PersonalData personal = new PersonalData(TestDatabase.keys());
    LineContents contents = new LineContents(personal);
    LineRows lineRows = new LineRows(privacy, contents);
    SearchedPeople people = new SearchedPeople(database, personal, new PeopleInMemory());
    WordSearch search = new WordSearch(people);
    WithinReach within = new WithinReach(() -> reach);
    Clock clock = Clock.systemUTC();
    JobQueue queue = waiting::add;
    jobs = new Jobs(database, queue, clock);
    imports = new Imports(database, clock, privacy, personal);
    ErasedClients erased = new ErasedClients(database, new ClientMarks(personal), clock);
    lines = new StatementLines(database, personal, contents, people, erased);
    locations = new Locations(database);
    ServiceMenu services = new ServiceMenu(database);
    runs = new ReconciliationRuns(database, clock);
    requestRun = new RequestRun(runs, imports, jobs);
    receiveImport = new ReceiveImport(imports, jobs);
    answerQuestion = new AnswerQuestion(imports, jobs);
    clientPairs = new ClientPairs(database, personal, contents);
    decidePairs = new DecidePairs(clientPairs, clock);
    decisions = new Decisions(database, clock, privacy, personal, contents, within);
    ObservedBy changes = new ObservedBy(requestRun::onLinesChanged);
    Duplicates duplicates = new Duplicates(imports, jobs);
    undoImport = new UndoImport(imports, lines, duplicates, decisions, changes);
    reviews = new Reviews(database, lineRows, privacy, personal, search, within);
    candidates = new Candidates(database, lineRows, search, within);
    MatchesTurn turn = new MatchesTurn(database);
    StoredStatements statements =
        new StoredStatements(lines, locations, services, new ClientsKnown(clientPairs));
    learningChanges = new LearningChanges(database, clock, personal);
    learnedDecisions = new LearnedDecisions(database, statements, learningChanges, personal);
    AcceptedError acceptedError = new AcceptedError(database, clock);
    LearnedWords words = new LearnedWords(privacy);
    WaitingProposals proposals = new WaitingProposals(database);
    learnedVersions = new LearnedVersions(database, clock);
    relearn =
        new Relearn(
            learnedDecisions,
            proposals,
            learnedVersions,
            acceptedError,
            new LessonReach(database, contents, people),
            words);
    whatWasLearned =
        new WhatWasLearned(
            database,
            learnedDecisions,
            learningChanges,
            learnedVersions,
            words,
            turn,
            relearn,
            personal);
    accuracy = new Accuracy(acceptedError, learnedDecisions, proposals, runs, turn, relearn);
    decideReviews = new DecideReviews(database, reviews, decisions, turn, relearn, within, clock);
    discrepancies = new Discrepancies(database, lineRows, search, within);
    payouts = new Payouts(database, lineRows, contents);
    resolveDiscrepancies = new ResolveDiscrepancies(discrepancies, decisions, clock);
    undoDecision = new UndoDecision(decisions, decideReviews, resolveDiscrepancies);
    readImport =
        new ReadImportJob(
            imports,
            lines,
            duplicates,
            jobs,
            store,
            new RemovedFiles(database, store, clock),
            locations,
            services,
            transactions,
            changes);
    List<JobHandler> handlers =
        List.of(
            readImport,
            new RunReconciliationJob(
                runs,
                statements,
                learnedDecisions,
                clientPairs,
                new RunAnswers(database, transactions, turn, personal),
                erased,
                new ForgetEvidence(database, personal, turn, transactions),
                new PayoutKeeper(database),
                acceptedError,
                relearn,
                imports,
                reconciler,
                transactions));
    runJob = new RunJob(jobs, handlers, transactions, clock, _ -> {});
  }

  /** A new spa whose runs are done by the given engine. */
  public static TestSpa with(Reconciler reconciler, Path folder) {
    return in(TestDatabase.shared(), reconciler, folder);
  }

  /**
   * A spa with the month of the demonstration, read and reconciled by the engine. The month is
   * imported once; each spa is a copy of the first as it was then, in a database of its own.
   */
  public static TestSpa withAMonth(Path folder) throws IOException {
    return ImportedMonth.ONLY.copyTo(folder);
  }

  static TestSpa in(TestDatabase place, Reconciler reconciler, Path folder) {
    Actor bookkeeper = new Actor(TypedId.next(), "Bea Books");
    return new TestSpa(place, place.spa("Test spa"), bookkeeper, folder, reconciler);
  }

  /** A new spa beside this one in its database. */
  public TestSpa neighbour(Reconciler reconciler, Path itsFolder) {
    return in(place, reconciler, itsFolder);
  }

  /** The same spa, people and rows in another database, while no work is done in this one. */
  TestSpa copy(Reconciler reconciler, Path itsFolder) throws IOException {
    TestSpa copy = new TestSpa(place.copy(), tenant, bookkeeper, itsFolder, reconciler);
    try (Stream<Path> stored = Files.walk(storage())) {
      for (Path file : stored.toList()) {
        Files.copy(file, copy.storage().resolve(storage().relativize(file)));
      }
    }
    return copy;
  }

  /** Its tables, for what is not put together here. */
  public Jdbi database() {
    return database;
  }

  /** Does work on behalf of somebody who may not see clients' names and contacts. */
  public <T> T masked(Supplier<T> work) {
    contactsShown = false;
    try {
      return in(work);
    } finally {
      contactsShown = true;
    }
  }

  /** What somebody sees and does whose role is about one location. */
  public <T> T at(String code, Supplier<T> work) {
    UUID location =
        in(() ->
            locations.all().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    reach = new Reach(Set.of(location));
    try {
      return in(work);
    } finally {
      reach = Reach.WHOLE;
    }
  }

  /** Does work in one transaction of this spa. */
  public <T> T in(Supplier<T> work) {
    return TenantContext.call(tenant, () -> transactions.required(work));
  }

  /** The same for work without an answer. */
  public void in(Runnable work) {
    in(() -> {
      work.run();
      return true;
    });
  }

  /** Uploads files of a folder, and leaves the job waiting. */
  public UUID upload(Path... files) throws IOException {
    List<StoredFile> stored = new ArrayList<>();
    for (Path file : files) {
      try (InputStream content = Files.newInputStream(file)) {
        stored.add(store.receive(tenant, file.getFileName().toString(), content));
      }
    }
    return in(() -> receiveImport.receive(stored, bookkeeper));
  }

  /** Uploads one file with this content. */
  public UUID upload(String name, String content) {
    StoredFile stored =
        store.receive(
            tenant, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return in(() -> receiveImport.receive(List.of(stored), bookkeeper));
  }

  /** Runs jobs until none waits. */
  public void runJobs() {
    for (UUID job = waiting.poll(); job != null; job = waiting.poll()) {
      run(job);
    }
  }

  /** The job that has waited longest. */
  public UUID nextJob() {
    return waiting.remove();
  }

  /** Ends a job that reads an import as one that cannot succeed. */
  public void giveUp(UUID job) {
    in(() -> readImport.failed(jobs.get(job), "It cannot be read."));
  }

  public void run(UUID job) {
    TenantContext.run(tenant, () -> runJob.run(job));
  }

  /** Rows of a query with one number. */
  public long count(String sql) {
    return in(() -> database.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one()));
  }

  /** Rows of a query with one text. */
  public List<String> texts(String sql) {
    return in(
        () -> database.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list()));
  }

  /** Whom the lines of all files are about. */
  public List<Person> people() {
    List<Person> people = new ArrayList<>();
    in(() -> {
      for (LineKind kind : LineKind.values()) {
        lines.forEachActive(kind, line -> people.add(CanonicalJson.personOf(line.content(), kind)));
      }
    });
    return people;
  }

  public StoredAnswers storedAnswers(Clock clock) {
    return new StoredAnswers(database, clock, new PersonalData(TestDatabase.keys()));
  }

  /** Tidies the stored files up as of some time from now. */
  public void sweepFiles(Clock clock) {
    TenantContext.run(
        tenant, new SweepFiles(List.of(imports, archives(clock)), store, transactions, clock)::run);
  }

  /** Where the files of this spa are stored. */
  public Path storage() {
    return folder.resolve(tenant.toString());
  }

  /** Copies of this spa, as of some time from now. */
  public PracticeArchives archives(Clock clock) {
    return new PracticeArchives(database, clock);
  }

  /** What makes them. */
  public PracticeExport practiceExport() {
    return new PracticeExport(
        place.tenantTables(),
        place.platformTables(),
        TestDatabase.keys(),
        files(),
        "test",
        Clock.systemUTC());
  }

  /** What seals its clients' data. */
  public PersonalData personal() {
    return new PersonalData(TestDatabase.keys());
  }

  /** Its sealed files. */
  public SealedFiles files() {
    return new SealedFiles(folder, TestDatabase.keys());
  }

  /** What opens transactions where no request does. */
  public Transactions transactions() {
    return transactions;
  }

  /** Its uploaded files. */
  public StatementFileStore store() {
    return store;
  }

  /** Does work for this spa that opens its own transactions. */
  public void bound(Runnable work) {
    TenantContext.run(tenant, work);
  }

  /** Executes SQL as the application would. */
  public void execute(String sql) {
    in(() -> database.useHandle(handle -> handle.createUpdate(sql).execute()));
  }

  private record LocalTransactions(Jdbi database) implements Transactions {

    @Override
    public <T> T required(Supplier<T> work) {
      return database.inTransaction(handle -> work.get());
    }
  }
}
