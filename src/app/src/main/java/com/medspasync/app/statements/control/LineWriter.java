package com.medspasync.app.statements.control;

import com.medspasync.app.persistence.Transactions;
import com.medspasync.integrations.statements.StatementSink;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.ServiceItem;
import com.medspasync.reconciliation.model.Tender;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes lines in chunks, each in a transaction of its own, as a reader hands them over. */
final class LineWriter implements StatementSink {

  /** Rows per chunk: about a megabyte of documents. */
  private static final int CHUNK = 1_000;

  private final StatementLines lines;
  private final Transactions transactions;
  private final Map<String, UUID> fileIds;
  private final Map<UUID, Integer> written = new HashMap<>();
  private final Map<String, Location> locations = new LinkedHashMap<>();
  private final List<ServiceItem> services = new ArrayList<>();
  private final List<LineRow> chunk = new ArrayList<>(CHUNK);
  private final Map<UUID, UUID> erasures = new HashMap<>();
  private @Nullable UUID chunkFile;

  /**
   * @param fileIds files by the name under which the reader knows them
   */
  LineWriter(StatementLines lines, Transactions transactions, Map<String, UUID> fileIds) {
    this.lines = lines;
    this.transactions = transactions;
    this.fileIds = Map.copyOf(fileIds);
  }

  @Override
  public void location(Location location) {
    locations.put(location.code(), location);
  }

  @Override
  public void service(ServiceItem service) {
    services.add(service);
  }

  @Override
  public void client(ClientRecord client) {
    add(fileOf(client.ref().file()), LineRow.of(client));
  }

  @Override
  public void sale(SaleLine line) {
    add(fileOf(line.ref().file()), LineRow.of(line));
  }

  @Override
  public void tender(Tender tender) {
    add(fileOf(tender.ref().file()), LineRow.of(tender));
  }

  @Override
  public void reward(RewardLine line) {
    add(fileOf(line.ref().file()), LineRow.of(line));
  }

  @Override
  public void payout(PayoutEntry entry) {
    add(fileOf(entry.ref().file()), LineRow.of(entry, zone()));
  }

  /** Places that the files showed. */
  List<Location> locations() {
    return List.copyOf(locations.values());
  }

  /** The spa's service list, where a file held it. */
  List<ServiceItem> services() {
    return List.copyOf(services);
  }

  /** Files that name somebody who was erased, with her erasure. */
  Map<UUID, UUID> erasures() {
    return Map.copyOf(erasures);
  }

  /** Writes what is left. */
  void flush() {
    UUID file = chunkFile;
    if (file == null || chunk.isEmpty()) {
      return;
    }
    int first = written.getOrDefault(file, 0);
    transactions
        .required(() -> lines.stage(file, first, chunk))
        .forEach(erasure -> erasures.put(file, erasure));
    written.put(file, first + chunk.size());
    chunk.clear();
  }

  private void add(UUID file, LineRow row) {
    if (!file.equals(chunkFile) || chunk.size() == CHUNK) {
      flush();
      chunkFile = file;
    }
    chunk.add(row);
  }

  /** Processors book in their own zone; the spa's first place stands for its business day. */
  private ZoneId zone() {
    return locations.values().stream().findFirst().map(Location::zone).orElse(ZoneOffset.UTC);
  }

  /** Sheets of a workbook are named after it: {@code sales.xlsx!March}. */
  private UUID fileOf(String name) {
    UUID file = fileIds.get(name);
    if (file == null && name.indexOf('!') > 0) {
      file = fileIds.get(name.substring(0, name.lastIndexOf('!')));
    }
    if (file == null) {
      throw new IllegalStateException("The reader names a file that it was not given");
    }
    return file;
  }
}
