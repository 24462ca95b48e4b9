package com.medspasync.app.reconciliation.control;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer wants to see of a statement line, whatever its kind.
 *
 * @param file name of the file it stands in
 * @param line physical line in that file
 * @param reference invoice number, reward id or entry id
 * @param posRef invoice number and ordinal; the reference where there is no ordinal
 * @param item product, service, means of payment or description
 * @param rewardMinor reward that a sale line states, 0 when none
 * @param rewardLabel words for that reward, or the programme's offer
 * @param status state in the system that wrote it
 * @param note free text, certificate or related id
 */
public record LineView(
    UUID key,
    LineKind kind,
    String file,
    int line,
    String location,
    String reference,
    String posRef,
    Person person,
    LocalDate date,
    String item,
    @Nullable BigDecimal quantity,
    long amountMinor,
    long rewardMinor,
    String rewardLabel,
    String status,
    String note) {

  static LineView of(
      UUID key, LineKind kind, String file, int line, LocalDate day, String content) {
    LineRef ref = new LineRef(file, line);
    return switch (kind) {
      case SALE -> of(key, CanonicalJson.line(content, ref, SaleLine.class));
      case TENDER -> of(key, CanonicalJson.line(content, ref, Tender.class));
      case REWARD -> of(key, CanonicalJson.line(content, ref, RewardLine.class));
      case PAYOUT -> of(key, day, CanonicalJson.line(content, ref, PayoutEntry.class));
      case CLIENT -> throw new IllegalStateException("An entry of a client list is never matched");
    };
  }

  /** The same as far as the reader may see it. */
  LineView shownBy(ClientPrivacy privacy) {
    return new LineView(
        key,
        kind,
        file,
        line,
        location,
        reference,
        posRef,
        privacy.person(person),
        date,
        privacy.words(item, person),
        quantity,
        amountMinor,
        rewardMinor,
        privacy.words(rewardLabel, person),
        status,
        kind == LineKind.SALE ? privacy.note(note) : privacy.words(note, person));
  }

  private static LineView of(UUID key, SaleLine sale) {
    long stated = sale.rewards().stream().mapToLong(SaleLine.StatedReward::amountMinor).sum();
    String labels =
        sale.rewards().stream()
            .map(SaleLine.StatedReward::label)
            .distinct()
            .collect(Collectors.joining(", "));
    boolean inDiscount = sale.rewards().isEmpty();
    return new LineView(
        key,
        LineKind.SALE,
        sale.ref().file(),
        sale.ref().line(),
        sale.location(),
        sale.invoice(),
        sale.invoice() + "#" + sale.ordinal(),
        sale.client(),
        sale.soldOn(),
        sale.item(),
        sale.quantity(),
        sale.totalMinor(),
        inDiscount ? sale.discountMinor() : stated,
        inDiscount ? sale.discountLabel() : labels,
        word(sale.status()),
        sale.note());
  }

  private static LineView of(UUID key, Tender tender) {
    return new LineView(
        key,
        LineKind.TENDER,
        tender.ref().file(),
        tender.ref().line(),
        tender.location(),
        tender.invoice(),
        tender.invoice(),
        tender.client(),
        tender.paidOn(),
        tender.label(),
        null,
        tender.amountMinor(),
        0,
        "",
        word(tender.status()),
        card(tender.cardBrand(), tender.last4()));
  }

  private static LineView of(UUID key, RewardLine reward) {
    return new LineView(
        key,
        LineKind.REWARD,
        reward.ref().file(),
        reward.ref().line(),
        reward.location(),
        reward.rewardId(),
        reward.rewardId(),
        reward.member(),
        reward.visitOn(),
        String.join(", ", reward.products()),
        reward.quantity(),
        reward.valueMinor(),
        0,
        reward.offer(),
        reward.status(),
        reward.certificate());
  }

  private static LineView of(UUID key, LocalDate day, PayoutEntry entry) {
    return new LineView(
        key,
        LineKind.PAYOUT,
        entry.ref().file(),
        entry.ref().line(),
        entry.location(),
        entry.entryId(),
        entry.entryId(),
        entry.payer(),
        day,
        entry.description(),
        null,
        entry.grossMinor(),
        0,
        "",
        word(entry.kind()),
        entry.invoiceHint().isEmpty()
            ? card(entry.cardBrand(), entry.last4())
            : entry.invoiceHint());
  }

  private static String card(String brand, String last4) {
    return last4.isEmpty() ? brand : (brand + " •" + last4).strip();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
