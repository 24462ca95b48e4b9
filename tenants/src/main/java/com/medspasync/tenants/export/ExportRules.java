package com.medspasync.tenants.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an export holds and what it leaves out, table by table and column by column. Nothing is left
 * out by default: a table or column that stands here neither way stops the export, and before that
 * a test. Whoever adds one decides here.
 */
final class ExportRules {

  /** Where an uploaded file lies in the archive; SQL over {@code statement_files}. */
  static final String FILE_ENTRY =
      "'files/' || id || '/' || regexp_replace(name, '[^A-Za-z0-9._ -]|^[.]+', '_', 'g')";

  private static final String VERSION =
      "counts changes, so that two people who edit at the same time do not overwrite each other";
  private static final String SEARCH =
      "words by which the product finds the row; they stand in the line itself";
  private static final String DIGEST =
      "a keyed digest by which the product knows an equal text again; it says nothing else";
  private static final String WORK = "how the work went in the background; what came of it is here";
  private static final String CONSOLE = "what whoever runs the service counts of practices";
  private static final String SIGN_IN = "how a person signs in is hers, not the practice's";

  /** Tables of the practice's schema, in the order in which they are read best. */
  static final List<TableRule> OWN =
      List.of(
          TableRule.of("settings", "id")
              .keeping("accepted_error")
              .leaving("id", "there is one row")
              .leaving("version", VERSION),
          TableRule.of("accepted_errors", "seq").keeping("seq share by_id by_name at"),
          TableRule.of("locations", "id")
              .keeping("id code name time_zone pos_file card_processor active created_at edited")
              .leaving("version", VERSION),
          TableRule.of("staff", "id")
              .keeping("id person_id code name job_title active created_at")
              .leaving("version", VERSION),
          TableRule.of("services", "key")
              .keeping("key category program program_label unit list_price_minor"),
          TableRule.of("imports", "created_at, id")
              .keeping("id status run_id created_by created_by_name created_at problem")
              .leaving("job_id", WORK),
          TableRule.of("import_steps", "seq").keeping("seq import_id status stage at"),
          TableRule.of("statement_files", "import_id, position")
              .keeping("id import_id position name size_bytes sha256 status recognized_as kind")
              .keeping("guessed rows_found rows_read rows_skipped rows_rejected lines_new")
              .keeping("lines_changed lines_duplicate control_total_minor computed_total_minor")
              .keeping("message duplicate_of date_order removed_at removed_for")
              .deriving("entry", FILE_ENTRY)
              .leaving("stored_as", "its name on the service's disk; entry says where it is here"),
          TableRule.of("statement_file_issues", "file_id, position")
              .keeping("file_id position line title code message"),
          TableRule.of("statement_lines", "file_id, seq")
              .keeping("file_id seq key kind sheet line active occurred_on location source")
              .keeping("reference amount_minor entry_kind read_as")
              .keepingDocuments("content")
              .leaving("search_text", SEARCH)
              .leaving("person", "leads to searched_people")
              .leaving("content_hash", DIGEST),
          TableRule.of("client_pairs", "id")
              .keeping("id left_key right_key probability status decision_id decided_by_name")
              .keeping("decided_at present")
              .keepingDocuments("reasons")
              .leaving("version", VERSION),
          TableRule.of("client_decisions", "seq")
              .keeping("id seq pair_id action undoes by_id by_name at"),
          TableRule.of("reconciliation_runs", "created_at, id")
              .keeping("id status import_id asked_from asked_to period_from period_to")
              .keeping("model_version totals created_by created_by_name created_at finished_at")
              .leaving("job_id", WORK),
          TableRule.of("matches", "id")
              .keeping("id line_key side source location occurred_on money_minor run_id")
              .keeping("model_version decision proposed confidence status category decision_id")
              .keeping("decided_by_name decided_at present own_confidence learned traits rescored")
              .keeping("asked_again")
              .keepingDocuments("proposal")
              .leaving("search_text", SEARCH)
              .leaving("proposal_hash evidence_hash", DIGEST)
              .leaving("worth", "calculated from money_minor, confidence and asked_again")
              .leaving("version", VERSION),
          TableRule.of("match_links", "match_id, position")
              .keeping("match_id position line_key role confidence"),
          TableRule.of("discrepancies", "id")
              .keeping("id key kind category source location invoice pos_ref line_key occurred_on")
              .keeping("pos_minor program_minor at_stake_minor reward_ids tender run_id status")
              .keeping("decision_id decided_by_name decided_at present")
              .leaving("search_text", SEARCH)
              .leaving("version", VERSION),
          TableRule.of("decisions", "seq")
              .keeping("id seq match_id discrepancy_id line_key action category note links undoes")
              .keeping("by_id by_name at model_version"),
          TableRule.of("payouts", "id")
              .keeping("id source payout_id paid_on occurred_on membership state entries")
              .keeping("gross_minor fee_minor net_minor transfer_minor transfer_fee_minor")
              .keeping("unusual_fees excess_minor parts ways"),
          TableRule.of("payout_entries", "payout_id, position")
              .keeping("payout_id position line_key usual_fee_minor fee_minor"),
          TableRule.of("fee_tariffs", "source, position")
              .keeping("source position basis_points fixed_minor charges explained"),
          TableRule.of("learning_changes", "seq")
              .keeping("id seq action fact_kind subject meaning decision_id after_seq upto_seq")
              .keeping("undoes by_id by_name at"),
          TableRule.of("learning_versions", "seq")
              .keeping("id seq version decisions facts last_decision at"),
          TableRule.of("alerts", "id")
              .keeping("id rule subject opened_at last_at occurrences told_at acknowledged_at")
              .keeping("acknowledged_by note")
              .keepingDocuments("facts"),
          TableRule.of("practice_exports", "asked_at, id")
              .keeping("id status asked_by asked_by_name asked_at ready_at expires_at ended_at")
              .keeping("size_bytes row_count file_count fingerprint problem")
              .leaving("job_id", WORK),
          TableRule.of("privacy_requests", "asked_at, id")
              .keeping("id kind status lines line_count identified_by asked_by asked_by_name")
              .keeping("asked_at due_at done_at problem")
              .leaving("clients", DIGEST)
              .leaving("job_id", WORK),
          TableRule.of("legal_holds", "placed_at, id")
              .keeping("id line_count reason placed_by placed_by_name placed_at lifted_by")
              .keeping("lifted_by_name lifted_at")
              .leaving("marks", DIGEST),
          TableRule.of("erased_clients", "at, id")
              .keeping("pseudonym request_id at")
              .leaving("id", DIGEST),
          TableRule.of("erased_lines", "request_id, line_key").keeping("request_id line_key"),
          TableRule.of("erased_texts", "source, row_id").keeping("source row_id request_id at"));

  /** Tables that hold what concerns several practices, of which each gets its own rows. */
  static final List<TableRule> SHARED =
      List.of(
          TableRule.shared("memberships", "created_at, person_id", "tenant_id = ?")
              .keeping("person_id role locations status created_at")
              .leaving("tenant_id", "is the practice, which the manifest names"),
          TableRule.shared(
                  "people",
                  "id",
                  "id in (select person_id from platform.memberships where tenant_id = ?)")
              .keeping("id name email status created_at")
              .leaving("password_hash password_changed_at last_sign_in_at", SIGN_IN)
              .leaving("failed_sign_ins locked_until", SIGN_IN)
              .leaving("version", VERSION),
          TableRule.shared("invitations", "created_at, id", "tenant_id = ?")
              .keeping("id email name role locations language invited_by created_at expires_at")
              .keeping("ended_at outcome")
              .leaving("tenant_id", "is the practice, which the manifest names")
              .leaving("token_hash", SIGN_IN));

  /** Tables of the practice's schema that are left out whole. */
  static final Map<String, String> OWN_LEFT_OUT =
      Map.ofEntries(
          Map.entry("audit_events", "stands with its chain in audit_events.jsonl"),
          Map.entry("audit_chain", "stands with its events in audit_events.jsonl"),
          Map.entry("audit_unchained", "which events have no place in the chain yet"),
          Map.entry("jobs", WORK),
          Map.entry("stored_answers", "answers kept for a day in case a request is sent twice"),
          Map.entry("run_matches", "answers of a run on their way into matches"),
          Map.entry("run_discrepancies", "answers of a run on their way into discrepancies"),
          Map.entry("searched_people", "names to search by, which stand in the lines themselves"),
          Map.entry("turns", "who may write first"),
          Map.entry("flyway_schema_history", "which migrations the tables went through"));

  /** Tables of schema platform that name a practice and are left out whole. */
  static final Map<String, String> SHARED_LEFT_OUT =
      Map.ofEntries(
          Map.entry("refresh_sessions", SIGN_IN),
          Map.entry("sign_ins", SIGN_IN),
          Map.entry("sign_in_challenges", SIGN_IN),
          Map.entry("feature_flags", "settings of whoever runs the service"),
          Map.entry("practice_figures", CONSOLE),
          Map.entry("practice_requests", CONSOLE),
          Map.entry("practice_jobs", CONSOLE),
          Map.entry("practice_alerts", CONSOLE),
          Map.entry("erasure_requests", "who asked for it stands in the audit events"),
          Map.entry(
              "support_grants", "what support was allowed and did stands in the audit events"),
          Map.entry("outbox", "letters on their way to people of the practice"));

  private ExportRules() {}

  /**
   * Holds tables against the rules.
   *
   * @throws UndecidedException when the rules say nothing of a table or column, or name one that is
   *     not there
   */
  static void requireComplete(Catalogue found, List<TableRule> rules, Map<String, String> leftOut) {
    Set<String> present = new TreeSet<>();
    found
        .tables()
        .forEach((table, columns) -> {
          if (!leftOut.containsKey(table)) {
            columns.forEach(column -> present.add(table + "." + column.name()));
          }
        });
    Set<String> decided = new TreeSet<>();
    for (TableRule rule : rules) {
      Stream.concat(rule.kept().stream(), rule.leftOut().keySet().stream())
          .forEach(column -> decided.add(rule.table() + "." + column));
    }
    if (!present.equals(decided)) {
      throw new UndecidedException(without(present, decided), without(decided, present));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
