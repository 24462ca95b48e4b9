package com.medspasync.tenants.export;

import com.medspasync.tenants.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of an archive's contents: whose it is, when it was made, and what each file is. */
final class Manifest {

  /** Goes up when readers of the former one would go wrong. */
  private static final String FORMAT = "medspasync-practice-export-1";

  private final Tenant practice;
  private final String product;
  private final Instant at;
  private final Map<String, Table> tables = new TreeMap<>();

  Manifest(Tenant practice, String product, Instant at) {
    this.practice = practice;
    this.product = product;
    this.at = at;
  }

  /** A file of rows and the file with its schema. */
  record Table(Archive.Entry entry, String schema) {}

  void add(Table table) {
    tables.put(table.entry().name(), table);
  }

  /**
   * The manifest as it stands in the archive.
   *
   * @param entries all other files of the archive
   */
  String json(List<Archive.Entry> entries) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("practice", practice());
    manifest.put("exported_at", at.toString());
    manifest.put("product_version", product);
    manifest.put("schema_version", practice.schemaVersion());
    manifest.put("entries", entries.stream().map(this::entry).toList());
    manifest.put("left_out", leftOut());
    return Json.write(manifest) + "\n";
  }

  private Map<String, Object> practice() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", practice.id().toString());
    about.put("name", practice.name());
    about.put("currency", practice.currency().getCurrencyCode());
    about.put("time_zone", practice.zone().getId());
    about.put("created_at", practice.createdAt().toString());
    return about;
  }

  private Map<String, Object> entry(Archive.Entry entry) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", entry.name());
    about.put("bytes", entry.bytes());
    about.put("sha256", entry.sha256());
    Table table = tables.get(entry.name());
    if (table != null) {
      about.put("rows", entry.lines());
      about.put("schema", table.schema());
    }
    return about;
  }

  /** What is not in here, so that nobody has to miss it. */
  private static List<Object> leftOut() {
    List<Object> all = new ArrayList<>();
    addLeftOut(all, ExportRules.OWN, ExportRules.OWN_LEFT_OUT);
    addLeftOut(all, ExportRules.SHARED, ExportRules.SHARED_LEFT_OUT);
    return all;
  }

  private static void addLeftOut(
      List<Object> all, List<TableRule> rules, Map<String, String> tables) {
    new TreeMap<>(tables).forEach((table, why) -> all.add(leftOut(table, why)));
    for (TableRule rule : rules) {
      rule.leftOut().forEach((column, why) -> all.add(leftOut(rule.table() + "." + column, why)));
    }
  }

  private static Map<String, String> leftOut(String what, String why) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("what", what);
    about.put("why", why);
    return about;
  }
}
