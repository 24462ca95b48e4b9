package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports of systems that nobody has seen: the samples under other titles and in another order of
 * columns are read like the samples themselves. What only the system's own layout can know, such as
 * the zone of its clock or which of its columns is paid in cash, is not asked for.
 */
class DisguisedLayoutsTest {

  private static final Path SAMPLES = Path.of("src/test/resources/samples");
  private static final int ORDERS = 2;

  /** A sample file, and the title of its first column. */
  private enum Sample {
    ZENOTI("L1_sales_zenoti.csv", StandardCharsets.UTF_8, ',', "Invoice No"),
    VAGARO("L2_sales_vagaro.csv", Charset.forName("windows-1252"), ',', "Transaction Date"),
    BOULEVARD("L3_sales_boulevard.csv", StandardCharsets.UTF_8, ',', "Sale ID"),
    AESTHETIC_RECORD("L4_sales_aesthetic.csv", StandardCharsets.UTF_8, ',', "Invoice #"),
    SQUARE_SALES("L5_sales_square.csv", StandardCharsets.UTF_8, ',', "Date"),
    MANGOMINT("L6_sales_mangomint.csv", StandardCharsets.UTF_8, ';', "Sale #"),
    ALLE("alle_transactions.csv", StandardCharsets.UTF_8, ',', "Transaction ID"),
    ASPIRE("aspire_activity.csv", Charset.forName("windows-1252"), ',', "Trans #"),
    XPERIENCE("xperience_redemptions.txt", StandardCharsets.UTF_16, '\t', "Visit Id"),
    EVOLUS("evolus_rewards.csv", StandardCharsets.UTF_8, ',', "Redemption Code"),
    STRIPE("stripe_payout_reconciliation.csv", StandardCharsets.UTF_8, ',', "automatic_payout_id"),
    SQUARE_PAYOUTS("square_payout_entries.csv", StandardCharsets.UTF_8, ',', "Payout ID"),
    PAYPAL("paypal_activity.csv", StandardCharsets.UTF_8, ',', "Date"),
    CLIENTS("L1_clients.csv", StandardCharsets.UTF_8, ',', "Client ID");

    private final String file;
    private final Charset charset;
    private final char separator;
    private final String firstTitle;

    Sample(String file, Charset charset, char separator, String firstTitle) {
      this.file = file;
      this.charset = charset;
      this.separator = separator;
      this.firstTitle = firstTitle;
    }

    DisguisedFile open() throws IOException {
      return DisguisedFile.of(SAMPLES.resolve(file), charset, separator, firstTitle);
    }

    /** A name that keeps the location, and no word of the system. */
    String newName() {
      return file.startsWith("L") ? file.substring(0, 2) + "_report.csv" : "report.csv";
    }
  }

  /** What a title is replaced by. */
  private enum Titles {
    NUMBERED {
      @Override
      String of(String title, int column) {
        return "Column " + (column + 1);
      }
    },
    GERMAN_NUMBERED {
      @Override
      String of(String title, int column) {
        return "Feld_" + (column + 1);
      }
    },
    SPANISH {
      @Override
      String of(String title, int column) {
        return SPANISH_TITLES.getOrDefault(title, "Campo " + (column + 1));
      }
    },
    ABBREVIATED {
      @Override
      String of(String title, int column) {
        String consonants = title.replaceAll("(?<=.)[aeiouAEIOU ]", "");
        return consonants.substring(0, Math.min(4, consonants.length())) + "." + (column + 1);
      }
    };

    abstract String of(String title, int column);
  }

  private static final Map<String, String> SPANISH_TITLES =
      """
      Invoice No = Núm. de Factura
      Invoice # = Folio Fiscal
      Sale ID = Folio de Venta
      Sale # = Venta Núm.
      Transaction ID = Operación
      Invoice Date = Fecha de Factura
      Sale Date = Fecha de Venta
      Transaction Date = Fecha
      Date = Fecha
      Closed At = Cerrado el
      Center Name = Clínica
      Location = Sucursal
      Guest Name = Nombre del Paciente
      Client Name = Cliente
      Customer = Cliente
      Patient = Paciente
      Member Name = Socia
      Client Phone = Teléfono
      Phone = Teléfono
      Mobile = Celular
      Client Email = Correo Electrónico
      Email = Correo
      Item Name = Tratamiento o Producto
      Item Sold = Artículo Vendido
      Item = Artículo
      Line Name = Renglón
      Treatments = Tratamientos
      Qty = Cant.
      Quantity = Cantidad
      Units = Unidades
      Unit Price = Precio Unitario
      Price = Precio
      Gross Sales = Venta Bruta
      Discount = Descuento
      Discounts = Descuentos
      Disc = Desc.
      Discount Name = Motivo del Descuento
      Net Sales = Venta Neta
      Tax = Impuesto
      Total = Total
      Line Total = Importe Total
      Amount = Importe
      Payments = Formas de Pago
      Payment Type = Forma de Pago
      Payment Methods = Formas de Pago
      Tip = Propina
      Invoice Status = Situación
      Sale Status = Estado
      Status = Estado
      Service Provider = Atendió
      Staff = Personal
      First Name = Nombre de Pila
      Last Name = Apellidos
      Last Visit = Última Visita
      """
          .lines()
          .map(line -> line.split(" = ", 2))
          .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));

  /** What is read in the samples themselves. */
  private static final Map<Sample, List<String>> ORIGINALS = new EnumMap<>(Sample.class);

  @TempDir private Path folder;

  static Stream<Arguments> samplesUnderAllTitles() {
    return Stream.of(Sample.values())
        .flatMap(sample -> Stream.of(Titles.values()).map(titles -> Arguments.of(sample, titles)));
  }

  @ParameterizedTest
  @MethodSource("samplesUnderAllTitles")
  void otherTitlesChangeNothing(Sample sample, Titles titles) throws IOException {
    DisguisedFile file = sample.open();

    Reading reading = read(sample, retitled(file, titles));

    assertThat(differences(sample, reading)).isEmpty();
    assertThat(reading.report().guessed()).isTrue();
    assertThat(reading.report().message()).contains("was guessed: ");
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void anotherOrderOfColumnsChangesNothing(Sample sample) throws IOException {
    for (int order = 1; order <= ORDERS; order++) {
      DisguisedFile file = retitled(sample.open(), Titles.NUMBERED).shuffled(order);

      assertThat(differences(sample, read(sample, file))).as("order %d", order).isEmpty();
    }
  }

  private static DisguisedFile retitled(DisguisedFile file, Titles titles) {
    return file.titled(column -> titles.of(file.titles().get(column), column));
  }

  private Reading read(Sample sample, DisguisedFile file) throws IOException {
    return Reading.in(folder).file(sample.newName(), file.text()).read();
  }

  /** Lines that are read otherwise than in the sample itself. */
  private List<String> differences(Sample sample, Reading reading) {
    List<String> wanted = ORIGINALS.computeIfAbsent(sample, this::factsOf);
    List<String> found = facts(reading.statements());
    assertThat(found).as("%s", reading.report()).hasSameSizeAs(wanted);
    return IntStream.range(0, wanted.size())
        .filter(line -> !found.get(line).equals(wanted.get(line)))
        .mapToObj(line -> "wanted " + wanted.get(line) + "\n found " + found.get(line))
        .toList();
  }

  private List<String> factsOf(Sample sample) {
    Reading original = Reading.in(folder).path(sample.file, SAMPLES.resolve(sample.file)).read();
    assertThat(original.report().guessed()).isFalse();
    List<String> facts = facts(original.statements());
    assertThat(facts).hasSizeGreaterThan(30);
    return facts;
  }

  /** All that matching goes by, a line of text for each line of the statements. */
  private static List<String> facts(Statements statements) {
    List<String> facts = new ArrayList<>();
    statements.sales().stream().map(DisguisedLayoutsTest::fact).forEach(facts::add);
    statements.rewards().stream().map(DisguisedLayoutsTest::fact).forEach(facts::add);
    statements.payouts().stream().map(DisguisedLayoutsTest::fact).forEach(facts::add);
    statements.clients().stream().map(DisguisedLayoutsTest::fact).forEach(facts::add);
    return facts;
  }

  private static String fact(SaleLine line) {
    return joined(
        line.soldAt(),
        line.invoice(),
        fact(line.client()),
        line.location(),
        line.kind(),
        line.item(),
        line.quantity().stripTrailingZeros().toPlainString(),
        line.grossMinor(),
        line.discountMinor(),
        line.discountLabel(),
        line.taxMinor(),
        line.totalMinor(),
        line.status(),
        line.staff());
  }

  private static String fact(RewardLine line) {
    return joined(
        line.program(),
        line.rewardId(),
        fact(line.member()),
        line.visitOn(),
        line.products(),
        line.quantity(),
        line.kind(),
        line.valueMinor(),
        line.status(),
        line.cancelled(),
        line.location());
  }

  private static String fact(PayoutEntry entry) {
    return joined(
        entry.entryId(),
        entry.kind(),
        entry.payoutId(),
        entry.payoutOn(),
        entry.grossMinor(),
        entry.feeMinor(),
        entry.netMinor(),
        fact(entry.payer()),
        entry.cardBrand(),
        entry.last4(),
        entry.location());
  }

  private static String fact(ClientRecord client) {
    return joined(fact(client.person()), client.lastVisitOn());
  }

  private static String fact(Person person) {
    return joined(person.name(), person.phone(), person.email(), person.memberId());
  }

  private static String joined(@Nullable Object... parts) {
    StringJoiner text = new StringJoiner(" | ");
    for (@Nullable Object part : parts) {
      text.add(String.valueOf(part));
    }
    return text.toString();
  }
}
