package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.LineRef;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The export of a checkout system: one that ships with the product's readers, or one that nobody
 * has seen, with titles, order and formats of its own.
 */
final class SalesExport {

  private static final List<String> TOTAL = List.of("Line Total", "Amount Due", "Total");

  /** Where a checkout system shows a reward. */
  private enum RewardShown {
    AS_DISCOUNT,
    AS_PAYMENT
  }

  /** A line of the export, before it is written. */
  private record Row(
      Sale sale,
      String item,
      String category,
      int quantity,
      long price,
      long gross,
      long discount,
      String discountLabel,
      long tax,
      long total) {

    /** What takes the line back. */
    Row negated() {
      return new Row(
          sale, item, category, -quantity, price, -gross, -discount, discountLabel, -tax, -total);
    }
  }

  private record Column(String title, Function<Row, String> text) {}

  private final Chance chance;
  private final Setting setting;
  private final int location;
  private final Writing writing;
  private final RewardShown shown;
  private final List<Column> columns;
  private final Export.Style style;
  private final String fileName;
  private final boolean preamble;
  private final boolean totalRow;
  private final boolean voidsInPairs;
  private final String itemPattern;
  private final Disguise.Form form;

  SalesExport(Chance chance, Disguise disguise, Setting setting, int location) {
    this.form = disguise.form();
    this.chance = chance;
    this.setting = setting;
    this.location = location;
    this.shown = chance.happens(0.5) ? RewardShown.AS_DISCOUNT : RewardShown.AS_PAYMENT;
    this.itemPattern =
        chance.oneOf(List.of("%s", "%s - per %s", "%3$s: %1$s", "%s (%s)", "%3$s | %1$s"));
    switch (chance.between(0, 3)) {
      case 0 -> {
        writing = Writing.of("0.00", "yyyy-MM-dd HH:mm:ss", 3);
        style = new Export.Style(',', false, StandardCharsets.UTF_8, false);
        columns = boulevard();
        preamble = false;
        totalRow = false;
        voidsInPairs = true;
        fileName = "L" + (location + 1) + "_sales_boulevard.csv";
      }
      case 1 -> {
        writing = Writing.of("0.##", "EEE MM/dd/yyyy HH:mm", 2);
        style = new Export.Style(';', false, StandardCharsets.UTF_8, true);
        columns = mangomint();
        preamble = false;
        totalRow = false;
        voidsInPairs = false;
        fileName = "L" + (location + 1) + "_sales_mangomint.csv";
      }
      default -> {
        writing = Writing.of(chance);
        style =
            new Export.Style(
                chance.oneOf(List.of(',', ',', ';', '\t')),
                chance.happens(0.3),
                chance.oneOf(
                    List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        Charset.forName("windows-1252"))),
                false);
        columns = unseen();
        preamble = chance.happens(0.4);
        totalRow = chance.happens(0.5);
        voidsInPairs = false;
        fileName = "L" + (location + 1) + "_export.csv";
      }
    }
  }

  /** Writes all sales of the location within the files' days and notes where each item stands. */
  Export write(List<Sale> sales) {
    Export export = new Export(fileName, style);
    if (preamble) {
      export.add(List.of("Sales by item"));
      export.add(List.of("Location", setting.places().get(location)));
      export.add(List.of(""));
    }
    export.begin(form, columns.stream().map(Column::title).toList(), 1);
    long total = 0;
    for (Sale sale : sales) {
      if (sale.location != location || !setting.covers(sale.at)) {
        continue;
      }
      for (Sale.Item item : sale.items) {
        Row row = row(sale, item);
        item.ref = new LineRef(fileName, export.add(cells(row)));
        if (sale.isVoided() && voidsInPairs) {
          export.add(cells(row.negated()));
        }
        total += sale.isVoided() ? 0 : row.total();
      }
      if (sale.tipMinor > 0) {
        export.add(
            cells(
                new Row(
                    sale,
                    "Tip",
                    "Gratuity",
                    1,
                    sale.tipMinor,
                    sale.tipMinor,
                    0,
                    "",
                    0,
                    sale.tipMinor)));
      }
    }
    if (totalRow) {
      addTotal(export, total);
    }
    return export;
  }

  private void addTotal(Export export, long total) {
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(column.title().equals(totalTitle()) ? writing.money(total) : "");
    }
    cells.set(cells.getFirst().isEmpty() ? 0 : 1, "Total");
    export.add(cells);
  }

  private String totalTitle() {
    return columns.stream()
        .map(Column::title)
        .filter(title -> TOTAL.contains(title))
        .findFirst()
        .orElse("");
  }

  private List<String> cells(Row row) {
    return columns.stream().map(column -> column.text().apply(row)).toList();
  }

  private Row row(Sale sale, Sale.Item item) {
    Product product = item.product;
    String category = category(product);
    long discount = item.houseDiscountMinor;
    String label = item.houseLabel;
    if (shown == RewardShown.AS_DISCOUNT && item.rewardMinor > 0) {
      discount += item.rewardMinor;
      label = label.isEmpty() ? item.rewardLabel : label + " / " + item.rewardLabel;
    }
    return new Row(
        sale,
        String.format(Locale.ROOT, itemPattern, product.brand(), product.unit(), category),
        product.isRetail() ? "Product" : "Service",
        item.quantity,
        item.priceMinor,
        item.grossMinor(),
        discount,
        label,
        item.taxMinor(),
        item.grossMinor() - discount + item.taxMinor());
  }

  private static String category(Product product) {
    String name = product.category().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private String payments(Row row) {
    if (row.sale().isVoided()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Sale.Payment payment : row.sale().payments) {
      String card = payment.isCard() ? " " + payment.lastFour() : "";
      parts.add(payment.method() + card + " " + writing.money(payment.minor()));
    }
    if (shown == RewardShown.AS_PAYMENT) {
      for (Sale.Item item : row.sale().items) {
        if (item.rewardMinor > 0) {
          parts.add("Other: " + item.rewardLabel + " " + writing.money(item.rewardMinor));
        }
      }
    }
    return String.join("; ", parts);
  }

  private String time(Row row) {
    return writing.time().format(row.sale().at);
  }

  private String status(Row row) {
    return row.sale().isVoided() ? "Voided" : "Closed";
  }

  private static Column column(String title, Function<Row, String> text) {
    return new Column(title, text);
  }

  private List<Column> boulevard() {
    return List.of(
        column("Sale ID", row -> row.sale().invoice),
        column(
            "Closed At",
            row ->
                time(row)
                    + " "
                    + row.sale().at.atZone(setting.zone()).getOffset().getId().replace(":", "")),
        column("Location", row -> setting.places().get(location)),
        column("Client ID", row -> row.sale().client.atDesk().id()),
        column("Client Name", row -> row.sale().client.atDesk().name()),
        column("Client Email", row -> row.sale().client.atDesk().email()),
        column("Client Phone", row -> writing.phone(row.sale().client.atDesk().phone())),
        column("Line Type", row -> row.category().toLowerCase(Locale.ROOT)),
        column("Line Name", Row::item),
        column("Staff", row -> row.sale().provider),
        column("Quantity", row -> Integer.toString(row.quantity())),
        column("Gross Sales", row -> writing.money(row.gross())),
        column("Discounts", row -> writing.money(-row.discount())),
        column("Discount Reason", Row::discountLabel),
        column("Net Sales", row -> writing.money(row.gross() - row.discount())),
        column("Tax", row -> writing.money(row.tax())),
        column("Total", row -> writing.money(row.total())),
        column("Payments", this::payments),
        column("Order Note", row -> row.sale().isVoided() ? "" : row.sale().note));
  }

  private List<Column> mangomint() {
    return List.of(
        column("Sale #", row -> row.sale().invoice),
        column("Sale Date", this::time),
        column("Client", row -> row.sale().client.atDesk().name()),
        column("Client Phone", row -> writing.phone(row.sale().client.atDesk().phone())),
        column("Line", row -> "1"),
        column("Item", Row::item),
        column("Staff", row -> row.sale().provider),
        column("Qty", row -> Integer.toString(row.quantity())),
        column("Price", row -> writing.money(row.price())),
        column("Adjustments", row -> writing.money(-row.discount())),
        column("Adjustment Reason", Row::discountLabel),
        column("Tax", row -> writing.money(row.tax())),
        column("Amount", row -> writing.money(row.total())),
        column("Payment Methods", this::payments),
        column("Sale Status", this::status));
  }

  /** Titles, order and completeness of a system that nobody has seen. */
  private List<Column> unseen() {
    boolean twoNames = chance.happens(0.4);
    List<Column> person = new ArrayList<>();
    if (twoNames) {
      person.add(column(pick("First Name", "Guest First"), row -> desk(row).given()));
      person.add(column(pick("Last Name", "Guest Last"), row -> desk(row).family()));
    } else {
      boolean familyFirst = chance.happens(0.3);
      person.add(
          column(
              pick("Guest", "Patient Name", "Customer", "Client Full Name"),
              row ->
                  familyFirst ? desk(row).family() + ", " + desk(row).given() : desk(row).name()));
    }
    List<Column> rest = new ArrayList<>();
    rest.add(
        column(
            pick("Cell", "Mobile", "Phone No.", "Contact Number"),
            row -> writing.phone(desk(row).phone())));
    if (chance.happens(0.7)) {
      rest.add(column(pick("E-mail", "Email Addr", "Email"), row -> desk(row).email()));
    }
    rest.add(
        column(
            pick("Description", "Service / Product", "Item Description", "Treatment"), Row::item));
    rest.add(column(pick("Department", "Item Group", "Type"), Row::category));
    rest.add(
        column(pick("Units", "Qty Sold", "Quantity"), row -> Integer.toString(row.quantity())));
    rest.add(column(pick("Rate", "Price Each", "Unit Price"), row -> writing.money(row.price())));
    rest.add(column(pick("Gross", "Extended", "List Amount"), row -> writing.money(row.gross())));
    rest.add(
        column(pick("Disc Amt", "Discount $", "Reductions"), row -> writing.money(row.discount())));
    rest.add(column(pick("Disc Reason", "Promo", "Discount Type"), Row::discountLabel));
    rest.add(column(pick("Tax", "Sales Tax"), row -> writing.money(row.tax())));
    rest.add(column(chance.oneOf(TOTAL), row -> writing.money(row.total())));
    rest.add(column(pick("Paid With", "Tenders", "Payment Detail"), this::payments));
    rest.add(column(pick("State", "Status", "Ticket Status"), this::status));
    rest.add(column(pick("Provider", "Performed By", "Clinician"), row -> row.sale().provider));
    if (chance.happens(0.5)) {
      rest.add(column(pick("Memo", "Comments", "Notes"), row -> row.sale().note));
    }
    if (chance.happens(0.4)) {
      rest = chance.shuffled(rest);
    }
    List<Column> all = new ArrayList<>();
    all.add(column(pick("Ticket", "Receipt No.", "Order #", "Invoice"), row -> row.sale().invoice));
    all.add(column(pick("Date/Time", "Closed", "Transaction Date", "Checkout Time"), this::time));
    all.addAll(person);
    all.addAll(rest);
    return List.copyOf(all);
  }

  private static Person desk(Row row) {
    return row.sale().client.atDesk();
  }

  private String pick(String... titles) {
    return chance.oneOf(List.of(titles));
  }

  @Override
  public String toString() {
    return fileName
        + " ["
        + columns.stream().map(Column::title).collect(Collectors.joining(", "))
        + "]";
  }
}
