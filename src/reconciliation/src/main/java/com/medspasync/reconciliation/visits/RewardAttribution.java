package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rewards that an invoice gave, in whichever of the three ways points of sale show them:
 * a discount with a label (alone, or joined with a house discount), a tender or column, a separate
 * negative line. Rewards of the whole invoice go to the treatments that the programme pays for, in
 * proportion to their price.
 */
public final class RewardAttribution {

  private final ProgramLabels labels;
  private final UsualReductions usual;

  /**
   * @param sales all sale lines of the spa, from which usual house discounts are learned
   * @param rewards all rewards lines, from which usual amounts are learned
   */
  public RewardAttribution(
      Collection<SaleLine> sales, Collection<RewardLine> rewards, ProgramLabels labels) {
    this.labels = labels;
    this.usual = new UsualReductions(sales, rewards, labels);
  }

  /**
   * The rewards of one invoice.
   *
   * @param treatments its treatments, not empty
   * @param reductions its separate reduction lines
   * @param tenders its payments
   */
  public List<GivenReward> attribute(
      List<Treatment> treatments, List<SaleLine> reductions, List<Tender> tenders) {
    List<GivenReward> found = new ArrayList<>();
    Map<Program, Long> stated = new EnumMap<>(Program.class);
    @Nullable Program onlyTenderProgram = onlyProgram(tenders);
    for (Treatment treatment : treatments) {
      addDiscount(treatment, found);
      for (SaleLine.StatedReward reward : treatment.line().rewards()) {
        Program program = programOf(reward, treatment, onlyTenderProgram);
        if (program != null && reward.amountMinor() > 0) {
          found.add(
              new GivenReward(treatment, program, reward.amountMinor(), List.of(), true, null));
          stated.merge(program, reward.amountMinor(), Long::sum);
        }
      }
    }
    for (SaleLine reduction : reductions) {
      Optional<Program> program =
          labels.recognize(reduction.item() + " " + reduction.discountLabel());
      long amount = -Math.min(reduction.totalMinor(), reduction.grossMinor());
      if (program.isPresent() && amount > 0) {
        allocate(treatments, program.get(), amount, reduction, found);
      }
    }
    addTenders(treatments, tenders, stated, found);
    return found;
  }

  /**
   * What is left of a line's discount when the rewards found on it are taken out.
   *
   * @param line the line
   * @param rewards rewards of its invoice
   */
  public static long houseDiscountMinor(SaleLine line, List<GivenReward> rewards) {
    long statedApart = line.rewards().stream().mapToLong(SaleLine.StatedReward::amountMinor).sum();
    long onLine =
        rewards.stream()
            .filter(reward -> reward.treatment().line().equals(line) && reward.carrier() == null)
            .mapToLong(GivenReward::amountMinor)
            .sum();
    return line.discountMinor() - Math.max(0, onLine - statedApart);
  }

  private void addDiscount(Treatment treatment, List<GivenReward> found) {
    SaleLine line = treatment.line();
    long discount = line.discountMinor();
    if (discount <= 0) {
      return;
    }
    List<String> parts = ProgramLabels.parts(line.discountLabel());
    List<Program> programs =
        parts.stream().flatMap(part -> labels.recognize(part).stream()).distinct().toList();
    if (programs.isEmpty()) {
      if (parts.isEmpty()) {
        addUnlabelled(treatment, discount, found);
      }
      return;
    }
    Program program = programs.getFirst();
    boolean withHouse = parts.stream().anyMatch(part -> labels.recognize(part).isEmpty());
    List<Long> beside =
        withHouse ? usual.rewardsBeside(discount, line.grossMinor(), program) : List.of();
    found.add(
        beside.isEmpty()
            ? new GivenReward(treatment, program, discount, List.of(), true, null)
            : new GivenReward(
                treatment,
                program,
                beside.getFirst(),
                beside.subList(1, beside.size()),
                true,
                null));
  }

  /**
   * A discount without a word may be a reward, a house discount or both; it is taken for a reward
   * when its amount is more usual for one than its rate is for the house.
   */
  private void addUnlabelled(Treatment treatment, long discount, List<GivenReward> found) {
    Product product = treatment.product();
    if (product == null || product.program() == null) {
      return;
    }
    long gross = treatment.line().grossMinor();
    Program program = product.program();
    boolean reward = usual.shareOfAmount(program, discount) > usual.shareOfRate(discount, gross);
    List<Long> otherwise = new ArrayList<>(usual.rewardsBeside(discount, gross, program));
    otherwise.add(reward ? 0L : discount);
    found.add(new GivenReward(treatment, program, reward ? discount : 0, otherwise, false, null));
  }

  /** Payments with a programme's name, less what the lines themselves have stated already. */
  private void addTenders(
      List<Treatment> treatments,
      List<Tender> tenders,
      Map<Program, Long> stated,
      List<GivenReward> found) {
    Map<Program, Long> paid = new EnumMap<>(Program.class);
    for (Tender tender : tenders) {
      if (mayBeReward(tender)) {
        labels
            .recognize(tender.label())
            .ifPresent(program -> paid.merge(program, tender.amountMinor(), Long::sum));
      }
    }
    paid.forEach((program, amount) -> {
      long rest = amount - stated.getOrDefault(program, 0L);
      if (rest > 0) {
        allocate(treatments, program, rest, null, found);
      }
    });
  }

  private static boolean mayBeReward(Tender tender) {
    return tender.kind() == TenderKind.REWARD
        || tender.kind() == TenderKind.OTHER
        || tender.kind() == TenderKind.WALLET;
  }

  private @Nullable Program onlyProgram(List<Tender> tenders) {
    List<Program> programs =
        tenders.stream()
            .filter(RewardAttribution::mayBeReward)
            .flatMap(tender -> labels.recognize(tender.label()).stream())
            .distinct()
            .toList();
    return programs.size() == 1 ? programs.getFirst() : null;
  }

  private @Nullable Program programOf(
      SaleLine.StatedReward reward, Treatment treatment, @Nullable Program tenderProgram) {
    if (reward.program() != null) {
      return reward.program();
    }
    Optional<Program> named = labels.recognize(reward.label());
    if (named.isPresent()) {
      return named.get();
    }
    if (tenderProgram != null) {
      return tenderProgram;
    }
    return treatment.product() == null ? null : treatment.product().program();
  }

  /** Spreads a reward of the whole invoice over the treatments that its programme pays for. */
  private static void allocate(
      List<Treatment> treatments,
      Program program,
      long amount,
      @Nullable SaleLine carrier,
      List<GivenReward> found) {
    List<Treatment> eligible =
        treatments.stream()
            .filter(t -> t.product() != null && t.product().program() == program)
            .toList();
    if (eligible.isEmpty()) {
      found.add(
          new GivenReward(firstService(treatments), program, amount, List.of(), true, carrier));
      return;
    }
    long gross = eligible.stream().mapToLong(t -> t.line().grossMinor()).sum();
    long left = amount;
    for (int i = 0; i < eligible.size() && left > 0; i++) {
      Treatment treatment = eligible.get(i);
      boolean last = i == eligible.size() - 1;
      long part = last || gross <= 0 ? left : amount * treatment.line().grossMinor() / gross;
      if (part > 0) {
        found.add(new GivenReward(treatment, program, part, List.of(), true, carrier));
        left -= part;
      }
    }
  }

  private static Treatment firstService(List<Treatment> treatments) {
    return treatments.stream()
        .filter(t -> t.line().kind() == SaleKind.SERVICE)
        .findFirst()
        .orElse(treatments.getFirst());
  }
}
