package com.medspasync.app.reconciliation.control;

import com.medspasync.app.clients.control.ClientsKnown;
import com.medspasync.app.practices.control.Locations;
import com.medspasync.app.practices.control.PracticeLocation;
import com.medspasync.app.practices.control.ServiceMenu;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.StatementLines;
import com.medspasync.app.statements.control.UniqueNames;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the active lines of the bound spa back into the form the engine takes. */
@Dependent
public class StoredStatements {

  private final StatementLines lines;
  private final Locations locations;
  private final ServiceMenu services;
  private final ClientsKnown clientsKnown;

  @Inject
  public StoredStatements(
      StatementLines lines, Locations locations, ServiceMenu services, ClientsKnown clientsKnown) {
    this.lines = lines;
    this.locations = locations;
    this.services = services;
    this.clientsKnown = clientsKnown;
  }

  /** All active lines with the keys under which they are kept. */
  LineIndex load() {
    return load(new Loading(lines::forEachActive));
  }

  /** Those of the active lines that have one of these keys. */
  LineIndex load(Set<UUID> keys) {
    return load(new Loading((kind, reader) -> lines.forEachActive(kind, keys, reader)));
  }

  private LineIndex load(Loading loading) {
    List<SaleLine> sales = loading.all(LineKind.SALE, SaleLine.class);
    List<Tender> tenders = loading.all(LineKind.TENDER, Tender.class);
    List<RewardLine> rewards = loading.all(LineKind.REWARD, RewardLine.class);
    List<PayoutEntry> payouts = loading.all(LineKind.PAYOUT, PayoutEntry.class);
    List<ClientRecord> clients = loading.all(LineKind.CLIENT, ClientRecord.class);
    List<Location> places = locations.all().stream().map(PracticeLocation::toStatement).toList();
    Statements found =
        new Statements(places, services.all(), clients, sales, tenders, rewards, payouts);
    Map<UUID, ClientRecord> byKey = LineIndex.clients(found, loading.keys);
    return new LineIndex(found.with(clientsKnown.among(byKey)), loading.keys);
  }

  /** Hands lines of a kind to a reader. */
  private interface Lines {

    void forEach(LineKind kind, Consumer<StatementLines.ActiveLine> reader);
  }

  /** One pass over lines; files of one name are told apart by a number. */
  private static final class Loading {

    private final Lines lines;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<Object, UUID> keys = new HashMap<>();

    Loading(Lines lines) {
      this.lines = lines;
    }

    <T> List<T> all(LineKind kind, Class<T> type) {
      List<T> found = new ArrayList<>();
      lines.forEach(
          kind,
          line -> {
            LineRef ref = new LineRef(nameOf(line), line.line());
            T record = CanonicalJson.line(line.content(), ref, type);
            keys.putIfAbsent(record, line.key());
            found.add(record);
          });
      return found;
    }

    private String nameOf(StatementLines.ActiveLine line) {
      @Nullable String known = names.get(line.fileId());
      if (known == null) {
        known = UniqueNames.next(line.file(), names.values());
        names.put(line.fileId(), known);
      }
      return known;
    }
  }
}
