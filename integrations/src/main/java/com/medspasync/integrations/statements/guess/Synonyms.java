package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.text.Titles;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Titles that systems, known and unknown, use for a field; in English and Spanish. */
final class Synonyms {

  private static final Map<Field, List<Set<String>>> WORDS = new EnumMap<>(Field.class);

  private Synonyms() {}

  private static void add(Field field, String... titles) {
    WORDS.put(field, Stream.of(titles).map(Synonyms::words).toList());
  }

  static {
    add(
        Field.ID,
        "Invoice No",
        "Invoice",
        "Invoice ID",
        "Invoice Ref",
        "Sale ID",
        "Sale No",
        "Sale",
        "Transaction ID",
        "Transaction No",
        "Transaction",
        "Receipt No",
        "Receipt",
        "Receipt ID",
        "Order ID",
        "Order No",
        "Ticket No",
        "Ticket",
        "Bill No",
        "Reference",
        "Ref No",
        "Entry ID",
        "Visit ID",
        "Redemption Code",
        "Redemption ID",
        "Activity ID",
        "Claim ID",
        "Purchase No",
        "Balance Transaction ID",
        "Payment Ref",
        "Charge No",
        "Encounter",
        "Factura",
        "No Factura",
        "Folio",
        "ID");
    add(
        Field.AT,
        "Date",
        "Sale Date",
        "Invoice Date",
        "Transaction Date",
        "Date of Service",
        "Service Date",
        "DOS",
        "Purchase Date",
        "Purchased On",
        "Closed At",
        "Created",
        "Created At",
        "Created On",
        "Timestamp",
        "Date Time",
        "Visit Date",
        "Treatment Date",
        "Redeemed At",
        "Redemption Date",
        "Redeemed On",
        "Redeemed",
        "Effective At",
        "Activity Date",
        "Entered On",
        "When",
        "Fecha",
        "Fecha Venta");
    add(Field.TIME, "Time", "Sale Time", "Time of Day", "Hora");
    add(Field.DAY, "Business Date", "Accounting Date");
    add(Field.POSTED_ON, "Posted Date", "Posted On", "Posting Date", "Date Posted");
    add(Field.ZONE, "Time Zone", "Timezone");
    add(
        Field.LOCATION,
        "Location",
        "Location Name",
        "Center",
        "Clinic",
        "Branch",
        "Site",
        "Store",
        "Practice",
        "Practice Location",
        "Office",
        "Facility",
        "Sucursal");
    add(
        Field.PERSON,
        "Client",
        "Client Name",
        "Customer",
        "Customer Name",
        "Patient",
        "Patient Name",
        "Guest",
        "Guest Name",
        "Member",
        "Member Name",
        "Consumer",
        "Full Name",
        "Name",
        "Payer",
        "Payer Name",
        "Cliente",
        "Paciente",
        "Nombre");
    add(
        Field.FIRST_NAME,
        "First Name",
        "First",
        "Given Name",
        "Client First Name",
        "Patient First Name");
    add(
        Field.LAST_NAME,
        "Last Name",
        "Last",
        "Surname",
        "Family Name",
        "Client Last Name",
        "Patient Last Name");
    add(
        Field.PERSON_ID,
        "Client ID",
        "Client No",
        "Customer ID",
        "Patient ID",
        "Patient No",
        "Guest Code",
        "Member ID",
        "Member Number",
        "Account No",
        "Account",
        "Chart No",
        "MRN",
        "Loyalty ID");
    add(
        Field.PHONE,
        "Phone",
        "Phone Number",
        "Mobile",
        "Mobile Phone",
        "Mobile Number",
        "Cell",
        "Cell Phone",
        "Client Phone",
        "Patient Phone",
        "Telephone",
        "Telefono",
        "Contact Number");
    add(
        Field.EMAIL,
        "Email",
        "E-mail",
        "Email Address",
        "Client Email",
        "Customer Email",
        "Patient Email",
        "Correo");
    add(
        Field.TYPE,
        "Type",
        "Item Type",
        "Line Type",
        "Transaction Type",
        "Entry Type",
        "Trans Type",
        "Kind",
        "Event Type",
        "Activity Type",
        "Reporting Category",
        "Tipo");
    add(
        Field.CATEGORY,
        "Category",
        "Item Category",
        "Service Category",
        "Department",
        "Group",
        "Categoria");
    add(
        Field.ITEM,
        "Item",
        "Item Name",
        "Item Sold",
        "Service",
        "Service Name",
        "Description",
        "Product",
        "Product Name",
        "Line Name",
        "Treatment",
        "Treatments",
        "Procedure",
        "Procedure Name",
        "Charge Description",
        "Item Description",
        "Brand",
        "Servicio",
        "Descripcion",
        "Concepto",
        "Articulo");
    add(
        Field.ITEM_CODE,
        "Item Code",
        "SKU",
        "Code",
        "Procedure Code",
        "Charge Code",
        "Product Code",
        "Service Code",
        "CPT");
    add(
        Field.QUANTITY,
        "Qty",
        "Quantity",
        "Units",
        "Unit Count",
        "Count",
        "Qty Sold",
        "No of Units",
        "Cantidad",
        "Unidades");
    add(
        Field.UNIT_PRICE,
        "Unit Price",
        "Price",
        "Rate",
        "Price per Unit",
        "Unit Cost",
        "Price Each",
        "Precio",
        "Precio Unitario");
    add(
        Field.GROSS,
        "Gross",
        "Gross Sales",
        "Gross Amount",
        "Subtotal",
        "List Amount",
        "Charges",
        "Charge Amount",
        "Retail Amount",
        "Extended Price",
        "Item Total",
        "Importe Bruto",
        "Bruto");
    add(
        Field.DISCOUNT,
        "Discount",
        "Discounts",
        "Disc",
        "Discount Amount",
        "Adjustment",
        "Adjustments",
        "Write Off",
        "Descuento");
    add(
        Field.DISCOUNT_LABEL,
        "Discount Name",
        "Discount Type",
        "Disc Type",
        "Discount Reason",
        "Adjustment Reason",
        "Promotion",
        "Promo",
        "Coupon",
        "Discount Description");
    add(
        Field.NET,
        "Net",
        "Net Sales",
        "Net Amount",
        "Net Price",
        "Amount Before Tax",
        "Neto",
        "Settled",
        "Settlement Amount");
    add(Field.TAX, "Tax", "Sales Tax", "Tax Amount", "Taxes", "Impuesto", "IVA");
    add(
        Field.TOTAL,
        "Total",
        "Line Total",
        "Amount",
        "Amount Due",
        "Total Amount",
        "Total Price",
        "Sale Total",
        "Amt Paid",
        "Amount Paid",
        "Invoice Total",
        "Importe",
        "Monto");
    add(Field.TIP, "Tip", "Tips", "Gratuity", "Tip Amount", "Propina");
    add(Field.REDEEMED, "Redeemed Amount", "Rewards Redeemed", "Loyalty Redeemed");
    add(
        Field.PAYMENTS,
        "Payments",
        "Payment Methods",
        "Payment Method",
        "Payment Type",
        "Tender",
        "Tenders",
        "Paid By",
        "Paid With",
        "Method of Payment",
        "Payment",
        "Forma de Pago",
        "Metodo de Pago");
    add(Field.PAYMENT_ID, "Payment ID", "Charge ID", "Processor ID", "Auth Code");
    add(
        Field.STATUS,
        "Status",
        "State",
        "Sale Status",
        "Invoice Status",
        "Void",
        "Voided",
        "Transaction Status",
        "Estado");
    add(
        Field.STAFF,
        "Provider",
        "Staff",
        "Staff Member",
        "Employee",
        "Service Provider",
        "Serviced By",
        "Practitioner",
        "Injector",
        "Seller",
        "Sold By",
        "Rendering Provider",
        "Proveedor");
    add(
        Field.NOTE,
        "Note",
        "Notes",
        "Order Note",
        "Comment",
        "Comments",
        "Memo",
        "Remarks",
        "Notas");
    add(Field.POINTS, "Points", "Points Change", "Point Activity");
    add(Field.POINTS_ISSUED, "Points Issued", "Points Earned", "Earned Points", "Points Awarded");
    add(Field.POINTS_REDEEMED, "Points Redeemed", "Points Used", "Redeemed Points", "Points Spent");
    add(
        Field.VALUE,
        "Total Savings",
        "Savings",
        "Reward Value",
        "Reward",
        "Reward Amount",
        "Certificate Amt",
        "Certificate Amount",
        "Certificate Value",
        "Redemption Amount",
        "Redemption Value",
        "Money Off",
        "Rebate",
        "Patient Savings",
        "Discount Value",
        "Benefit");
    add(
        Field.CERTIFICATE,
        "Certificate No",
        "Certificate",
        "Certificate Code",
        "Coupon Code",
        "Authorization Code",
        "Voucher");
    add(Field.OFFER, "Offer", "Offer Name", "Gift Card", "Campaign");
    add(
        Field.REIMBURSEMENT_STATUS,
        "Reimbursement Status",
        "Credit Status",
        "Payment Status",
        "Reimb Status");
    add(Field.REIMBURSED_ON, "Reimbursement Date", "Reimbursed On", "Credit Date", "Paid On");
    add(
        Field.REIMBURSED,
        "Reimbursement Amount",
        "Reimbursed",
        "Credit Amount",
        "Amount Reimbursed");
    add(
        Field.REIMBURSEMENT_REF,
        "Credit Memo No",
        "Credit Memo",
        "Statement",
        "Statement No",
        "Account Credit",
        "Remittance");
    add(
        Field.PAYOUT_ID,
        "Payout ID",
        "Payout",
        "Deposit ID",
        "Transfer ID",
        "Batch No",
        "Batch",
        "Batch ID",
        "Settlement ID");
    add(
        Field.PAYOUT_ON,
        "Payout Date",
        "Deposit Date",
        "Settlement Date",
        "Batch Date",
        "Funded On",
        "Arrival Date");
    add(
        Field.FEE,
        "Fee",
        "Fees",
        "Fee Amount",
        "Processing Fee",
        "Merchant Fee",
        "Discount Fee",
        "Processing Fees",
        "Comision");
    add(
        Field.RELATED_ID,
        "Reference Txn ID",
        "Original Transaction ID",
        "Related Transaction",
        "Parent ID");
    add(Field.CARD_BRAND, "Card Brand", "Card Type", "Brand of Card", "Network");
    add(Field.LAST4, "PAN Suffix", "Last 4", "Last Four", "Card Last 4", "Card Number", "Card No");
    add(Field.INVOICE_HINT, "Invoice Number", "Invoice", "Order Reference", "Merchant Reference");
    add(Field.LAST_VISIT, "Last Visit", "Last Visit Date", "Last Appointment", "Last Seen");
  }

  private static Set<String> words(String title) {
    return new HashSet<>(List.of(Titles.normalize(title).split(" ", -1)));
  }

  /**
   * How well a title names a field.
   *
   * @param title in the form of {@link Titles#normalize}
   * @return 1 for a title of the list, less for a similar one, 0 for none
   */
  static double fit(Field field, String title) {
    Set<String> given = new HashSet<>(List.of(title.split(" ", -1)));
    double best = 0;
    for (Set<String> known : WORDS.getOrDefault(field, List.of())) {
      if (known.equals(given)) {
        return 1;
      }
      double common = 0;
      for (String word : known) {
        common += given.contains(word) ? 1 : similarWord(word, given);
      }
      double share = common / (known.size() + given.size() - common);
      best = Math.max(best, share * 0.9);
    }
    return best;
  }

  /** A word that differs by one typing error, or is the other's beginning. */
  private static double similarWord(String word, Set<String> given) {
    double best = 0;
    for (String other : given) {
      if (word.length() >= 4 && other.length() >= 4) {
        if (word.startsWith(other) || other.startsWith(word)) {
          best = Math.max(best, 0.8);
        } else if (oneEditApart(word, other)) {
          best = Math.max(best, 0.7);
        }
      }
    }
    return best;
  }

  private static boolean oneEditApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end <= 1;
  }
}
