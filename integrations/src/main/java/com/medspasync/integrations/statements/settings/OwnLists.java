package com.medspasync.integrations.statements.settings;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.FileContext;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.layout.PersonCells;
import com.medspasync.integrations.statements.layout.RecordReader.Outcome;
import com.medspasync.integrations.statements.text.ZoneNames;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.ServiceItem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Layouts of the spa's own lists. */
public final class OwnLists {

  private OwnLists() {}

  public static List<Layout> all() {
    return List.of(clients(), locations(), services(), staff(), appointments(), dailyHistory());
  }

  static Layout clients() {
    return new Layout(
        "client-list",
        Family.CLIENTS,
        List.of(
            needs(Field.PERSON_ID, "Client ID", "Guest Code", "Patient ID", "Customer ID"),
            needs(Field.FIRST_NAME, "First Name"),
            needs(Field.LAST_NAME, "Last Name"),
            has(Field.PHONE, "Mobile Phone", "Phone", "Mobile", "Cell", "Phone Number"),
            has(Field.EMAIL, "Email", "Email Address"),
            has(Field.LAST_VISIT, "Last Visit", "Last Visit Date")),
        context -> (row, out) -> readClient(context, row, out));
  }

  /** A client list in a layout that is not known. */
  public static Layout guessedClients() {
    return new Layout(
        "generic-client-list",
        Family.CLIENTS,
        List.of(),
        context -> (row, out) -> readClient(context, row, out));
  }

  private static Outcome readClient(FileContext context, Cells row, CanonicalSink out)
      throws CellException {
    out.client(
        new ClientRecord(
            row.ref(),
            context.places().ofFile(context.file(), row.text(Field.LOCATION), out).code(),
            PersonCells.read(row),
            row.dayOrNull(Field.LAST_VISIT)));
    return Outcome.READ;
  }

  static Layout locations() {
    return new Layout(
        "locations",
        Family.REFERENCE,
        List.of(
            needs(Field.CODE, "code"),
            needs(Field.NAME, "name"),
            needs(Field.ZONE, "timezone", "time zone"),
            has(Field.POS_FILE, "pos_file"),
            has(Field.CARD_PROCESSOR, "card_processor")),
        context -> OwnLists::readLocation);
  }

  private static Outcome readLocation(Cells row, CanonicalSink out) throws CellException {
    ZoneId zone = ZoneNames.find(row.needed(Field.ZONE));
    if (zone == null) {
      throw row.problem(
          Field.ZONE, "zone.unknown", "is no time zone. Write it like America/Chicago.");
    }
    out.location(
        new Location(
            row.needed(Field.CODE),
            row.text(Field.NAME),
            zone,
            row.text(Field.POS_FILE),
            row.text(Field.CARD_PROCESSOR).toLowerCase(Locale.ROOT)));
    return Outcome.READ;
  }

  static Layout services() {
    return new Layout(
        "services",
        Family.REFERENCE,
        List.of(
            needs(Field.CODE, "key"),
            needs(Field.CATEGORY, "category"),
            needs(Field.PROGRAM, "program"),
            has(Field.PROGRAM_LABEL, "program_label"),
            has(Field.UNIT, "unit"),
            has(Field.LIST_PRICE, "list_price"),
            unused("min_interval_days"),
            unused("max_interval_days")),
        context -> OwnLists::readService);
  }

  private static Outcome readService(Cells row, CanonicalSink out) throws CellException {
    out.service(
        new ServiceItem(
            row.needed(Field.CODE),
            row.text(Field.CATEGORY),
            row.text(Field.PROGRAM).toLowerCase(Locale.ROOT),
            row.text(Field.PROGRAM_LABEL),
            row.text(Field.UNIT),
            row.money(Field.LIST_PRICE)));
    return Outcome.READ;
  }

  static Layout staff() {
    return notNeeded(
        "staff",
        List.of(
            needs(Field.PERSON_ID, "staff_id"),
            needs(Field.NAME, "name"),
            needs(Field.TYPE, "role"),
            has(Field.LOCATION, "location")));
  }

  static Layout appointments() {
    return notNeeded(
        "appointments",
        List.of(
            needs(Field.ID, "appointment_id"),
            has(Field.PERSON_ID, "client_ref"),
            has(Field.LOCATION, "location"),
            needs(Field.TIME, "start_local"),
            has(Field.DAY, "booked_local"),
            has(Field.ITEM, "services"),
            has(Field.STAFF, "provider"),
            has(Field.STATUS, "status"),
            unused("confirmed")));
  }

  static Layout dailyHistory() {
    return notNeeded(
        "daily-history",
        List.of(
            needs(Field.DAY, "date"),
            has(Field.LOCATION, "location"),
            needs(Field.QUANTITY, "visits"),
            needs(Field.TOTAL, "revenue"),
            unused("rewards_redeemed"),
            unused("refunds"),
            unused("new_clients")));
  }

  private static Layout notNeeded(
      String slug, List<com.medspasync.integrations.statements.layout.Column> columns) {
    return new Layout(slug, Family.REFERENCE, columns, context -> (row, out) -> Outcome.SKIPPED);
  }
}
