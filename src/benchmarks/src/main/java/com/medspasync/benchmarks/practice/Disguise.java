package com.medspasync.benchmarks.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a system that nobody has seen makes of an export: other titles, which may mean nothing at
 * all, another order of columns, lines above the titles, and days and times in columns of their
 * own. It has a chance of its own, so that the practice itself stays what it is.
 */
final class Disguise {

  /** What becomes of the titles. */
  private enum Titles {
    KEPT,
    NUMBERED,
    FIELDS,
    SPANISH,
    TERSE
  }

  private static final Map<String, String> SPANISH =
      """
      Sale ID = Folio de Venta
      Sale # = Venta Núm.
      Ticket = Boleto
      Receipt No. = Recibo Núm.
      Order # = Orden
      Invoice = Factura
      Transaction ID = Operación
      Trans # = Operación Núm.
      Closed At = Cerrado
      Closed = Cerrado
      Sale Date = Fecha de Venta
      Date/Time = Fecha y Hora
      Transaction Date = Fecha
      Checkout Time = Hora de Cobro
      Trans Date = Fecha
      Date = Fecha
      Client Name = Nombre de Cliente
      Client = Clienta
      Client Full Name = Nombre Completo
      Guest = Huésped
      Patient Name = Nombre del Paciente
      Patient = Paciente
      Customer = Cliente
      Member Name = Socia
      First Name = Nombre de Pila
      Guest First = Nombre de Pila
      Last Name = Apellidos
      Guest Last = Apellidos
      Client Phone = Teléfono
      Member Phone = Teléfono
      Cell = Celular
      Mobile = Móvil
      Phone No. = Teléfono
      Contact Number = Número de Contacto
      Client Email = Correo Electrónico
      E-mail = Correo
      Email = Correo
      Line Name = Renglón
      Item = Artículo
      Description = Descripción
      Service / Product = Servicio o Producto
      Treatment = Tratamiento
      Treatments = Tratamientos
      Product = Producto
      Quantity = Cantidad
      Qty = Cant.
      Units = Unidades
      Price = Precio
      Unit Price = Precio Unitario
      Gross Sales = Venta Bruta
      Gross = Bruto
      Discounts = Descuentos
      Disc Amt = Descuento
      Discount Reason = Motivo
      Net Sales = Venta Neta
      Tax = Impuesto
      Sales Tax = IVA
      Total = Total
      Line Total = Importe Total
      Amount = Importe
      Amount Due = Por Pagar
      Payments = Pagos
      Payment Methods = Formas de Pago
      Paid With = Pagado Con
      Sale Status = Estado
      Status = Estado
      Staff = Personal
      Provider = Atendió
      Total Savings = Ahorro
      Reward Value = Valor del Premio
      Gross Amount = Importe Bruto
      Fee Amount = Comisión
      Net Amount = Importe Neto
      """
          .lines()
          .map(line -> line.split(" = ", 2))
          .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));

  /** A day and a time in one cell. */
  private static final Pattern MOMENT =
      Pattern.compile("(.*\\d.*?)[ T](\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?)");

  private final Chance chance;

  Disguise(long seed) {
    chance = new Chance(~seed);
  }

  /** A form for one export: the system's own, or any other. */
  Form form() {
    if (chance.happens(0.5)) {
      return new Form(Titles.KEPT, false, false, List.of());
    }
    List<List<String>> preamble =
        chance.happens(0.3)
            ? List.of(
                List.of("Report " + chance.digits(4)),
                List.of("Printed by", chance.oneOf(Names.FAMILY)),
                List.of(""))
            : List.of();
    return new Form(
        chance.oneOf(List.of(Titles.values())), chance.happens(0.6), chance.happens(0.3), preamble);
  }

  /** How one export is written. */
  final class Form {

    private final Titles titles;
    private final boolean shuffled;
    private final boolean splitting;
    private final List<List<String>> preamble;
    private List<Integer> order = List.of();
    private int split = -1;

    private Form(Titles titles, boolean shuffled, boolean splitting, List<List<String>> preamble) {
      this.titles = titles;
      this.shuffled = shuffled;
      this.splitting = splitting;
      this.preamble = preamble;
    }

    List<List<String>> preamble() {
      return preamble;
    }

    /**
     * The titles in their new form.
     *
     * @param moment column of the day and time, which may be divided; -1 for none
     */
    List<String> titles(List<String> original, int moment) {
      split = splitting ? moment : -1;
      List<String> changed = new ArrayList<>();
      for (int i = 0; i < original.size(); i++) {
        changed.add(title(original.get(i), i));
      }
      if (split >= 0) {
        changed.add(title("Time", original.size()));
      }
      List<Integer> places = new ArrayList<>(IntStream.range(0, changed.size()).boxed().toList());
      order = shuffled ? chance.shuffled(places) : places;
      return ordered(changed);
    }

    /** The cells of a row below the titles. */
    List<String> cells(List<String> original) {
      List<String> changed = new ArrayList<>(original);
      if (split >= 0) {
        Matcher moment = MOMENT.matcher(original.get(split));
        boolean divided = moment.matches();
        changed.set(split, divided ? moment.group(1) : original.get(split));
        changed.add(divided ? moment.group(2) : "");
      }
      return ordered(changed);
    }

    private List<String> ordered(List<String> cells) {
      return order.stream().map(cells::get).toList();
    }

    private String title(String original, int column) {
      String zone = original.toLowerCase(Locale.ROOT).contains("utc") ? " UTC" : "";
      return switch (titles) {
        case KEPT -> original;
        case NUMBERED -> "Column " + (column + 1) + zone;
        case FIELDS -> "Feld_" + (column + 1) + zone;
        case SPANISH -> SPANISH.getOrDefault(original, "Campo " + (column + 1)) + zone;
        case TERSE -> original.replaceAll("(?<=\\w)[aeiou ]", "") + zone;
      };
    }
  }
}
