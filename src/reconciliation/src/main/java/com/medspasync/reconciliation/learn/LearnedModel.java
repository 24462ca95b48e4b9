package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Promise.Scale;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one spa's decisions taught, as an immutable value: a pure function of the list of
 * decisions that stand. One decision more is another model, one taken back is the model without it;
 * the same decisions give the same model, byte for byte, whatever their order. Only where two speak
 * of the same line does their order count: the later holds.
 *
 * <p>It learns four things. <em>Lines</em>: what was decided about a line stays so. <em>Facts</em>:
 * which member is which client, what the spa calls a product or a reward, what lines of some kind
 * turn out to be; see {@link Associations}. <em>Sureness</em>: by how much proposals of a kind are
 * surer than the engine thinks; see {@link Recalibration}. <em>Evidence</em>: the checked proposals
 * on which the promise to the owner rests.
 */
public final class LearnedModel {

  private static final int FORMAT = 1;

  /** What is learned as facts rather than as sureness. */
  private static final List<Lesson.Kind> FACTS =
      List.of(Lesson.Kind.PERSON, Lesson.Kind.ITEM, Lesson.Kind.LABEL, Lesson.Kind.CATEGORY);

  /** A person's word about who somebody is counts at once, unless another one contradicts it. */
  public static final double UNSAID_OF_PERSONS = 0.5;

  /** What a word means takes two cases: one may be a line about something else. */
  private static final double UNSAID_OF_NAMES = 1.5;

  /** What nobody has decided about. */
  public static final LearnedModel NONE = of(List.of());

  private final List<Ruling> rulings;
  private final Unlearned unlearned;
  private final SortedMap<LineKey, Ruling> byLine = new TreeMap<>();
  private final SortedSet<LineKey> saidTwice;
  private final Associations persons;
  private final Associations items;
  private final Associations labels;
  private final Associations categories;
  private final List<Recalibration.Observation> observations;
  private final Recalibration recalibration;
  private final List<RewardRuling> rewards = new ArrayList<>();
  private final List<PayoutRuling> payouts = new ArrayList<>();

  private LearnedModel(List<Ruling> standing, SortedSet<LineKey> saidTwice, Unlearned unlearned) {
    rulings = standing;
    this.saidTwice = saidTwice;
    this.unlearned = unlearned;
    standing.forEach(ruling -> byLine.put(ruling.line(), ruling));
    List<Ruling> teaching = standing.stream().filter(this::teaches).toList();
    for (Ruling ruling : teaching) {
      switch (ruling) {
        case RewardRuling reward -> rewards.add(reward);
        case PayoutRuling payout -> payouts.add(payout);
      }
    }
    persons = associations(Lesson.Kind.PERSON, UNSAID_OF_PERSONS, teaching);
    items = associations(Lesson.Kind.ITEM, UNSAID_OF_NAMES, teaching);
    labels = associations(Lesson.Kind.LABEL, UNSAID_OF_NAMES, teaching);
    categories = associations(Lesson.Kind.CATEGORY, UNSAID_OF_NAMES, teaching);
    observations = teaching.stream().flatMap(Teachings::observations).toList();
    recalibration = Recalibration.learn(observations);
  }

  private boolean teaches(Ruling ruling) {
    return !unlearned.rulings().contains(ruling.id());
  }

  private Associations associations(Lesson.Kind kind, double unsaid, List<Ruling> teaching) {
    return Associations.of(
        unsaid,
        teaching.stream()
            .flatMap(ruling -> Teachings.words(kind, ruling))
            .filter(word -> !unlearned.concerns(kind, word))
            .toList());
  }

  /**
   * Learns from decisions.
   *
   * @param decisions those that stand, the earlier first
   */
  public static LearnedModel of(Collection<? extends Ruling> decisions) {
    return of(decisions, Unlearned.NOTHING);
  }

  /**
   * Learns from decisions all but what people took back.
   *
   * @param decisions those that stand, the earlier first
   */
  public static LearnedModel of(Collection<? extends Ruling> decisions, Unlearned unlearned) {
    Map<LineKey, Ruling> standing = new TreeMap<>();
    SortedSet<LineKey> saidTwice = new TreeSet<>();
    for (Ruling ruling : decisions) {
      Ruling before = standing.put(ruling.line(), ruling);
      if (before != null && Teachings.outcome(before).equals(Teachings.outcome(ruling))) {
        saidTwice.add(ruling.line());
      } else {
        saidTwice.remove(ruling.line());
      }
    }
    return new LearnedModel(
        standing.values().stream().sorted(Comparator.comparing(Ruling::id)).toList(),
        saidTwice,
        unlearned);
  }

  /** The decisions that stand, by id. */
  public List<Ruling> rulings() {
    return rulings;
  }

  /** What was decided about a rewards line. */
  public @Nullable RewardRuling rulingOn(RewardLine line) {
    return byLine.get(LineKey.of(line)) instanceof RewardRuling ruling ? ruling : null;
  }

  /** What was decided about payout entries, by line. */
  public List<PayoutRuling> payoutRulings() {
    return byLine.values().stream()
        .filter(PayoutRuling.class::isInstance)
        .map(PayoutRuling.class::cast)
        .toList();
  }

  /** Which clients the members of programmes are: keys of persons, witnessed by days of visits. */
  public Associations persons() {
    return persons;
  }

  /** A catalog that also knows what this spa calls things, where it knew nothing before. */
  public ProductCatalog taught(ProductCatalog catalog) {
    ProductCatalog taught = catalog;
    for (String item : items.subjects()) {
      Optional<Product> product = items.meaning(item).flatMap(catalog::find);
      if (product.isPresent() && catalog.find(item).isEmpty()) {
        taught = taught.with(product.get(), item);
      }
    }
    return taught;
  }

  /** Labels that also mean what they mean in this spa, where they meant nothing before. */
  public ProgramLabels taught(ProgramLabels known) {
    ProgramLabels taught = known;
    for (String label : labels.subjects()) {
      Optional<Program> program =
          labels.meaning(label).filter(slug -> !slug.isEmpty()).map(Teachings::program);
      if (program.isPresent() && known.recognize(label).isEmpty()) {
        taught = taught.with(label, program.get());
      }
    }
    return taught;
  }

  /**
   * The category that lines like this one turn out to have.
   *
   * @param line the line
   * @param supposed word of the category that the engine supposes
   * @return another word, if decisions about such lines are for it
   */
  public Optional<String> categoryInstead(RewardLine line, String supposed) {
    return categories
        .meaning(Teachings.pattern(line, supposed))
        .filter(word -> !word.equals(supposed));
  }

  /**
   * The category that payout entries like this one turn out to have.
   *
   * @param entry the entry
   * @param supposed word of the category that the engine supposes
   * @return another word, if decisions about such entries are for it
   */
  public Optional<String> categoryInstead(PayoutEntry entry, String supposed) {
    return categories
        .meaning(Teachings.pattern(entry, supposed))
        .filter(word -> !word.equals(supposed));
  }

  /** How probable that category is. */
  public double categoryBelief(PayoutEntry entry, String supposed, String category) {
    return categories.belief(Teachings.pattern(entry, supposed), category);
  }

  /** How probable that category is. */
  public double categoryBelief(RewardLine line, String supposed, String category) {
    return categories.belief(Teachings.pattern(line, supposed), category);
  }

  /** By how much proposals of a kind are surer than the engine thinks. */
  public Recalibration recalibration() {
    return recalibration;
  }

  /** Decisions of one side that teach. */
  public int decisions(Side side) {
    return teaching(side).size();
  }

  /** Proposals of one side that were checked, for the promise. */
  public Evidence checked(Side side, Scale scale) {
    return Checks.of(teaching(side), scale);
  }

  private List<? extends Ruling> teaching(Side side) {
    return switch (side) {
      case REWARDS -> rewards;
      case PAYOUTS -> payouts;
    };
  }

  /**
   * Decisions against proposals so sure that a slip is likelier than an error of the engine, given
   * all other decisions: worth a second look. What was decided twice is doubted no more.
   */
  public List<Ruling> doubtful() {
    return rulings.stream()
        .filter(this::teaches)
        .filter(ruling -> !saidTwice.contains(ruling.line()))
        .filter(ruling -> ruling.proposedLinks() && !ruling.confirms() && isDoubtful(ruling))
        .toList();
  }

  private boolean isDoubtful(Ruling ruling) {
    double probability =
        LogOdds.probability(
            ruling.shown().engineLogOdds() + recalibration.shift(Teachings.traits(ruling)));
    return probability > 1 - Ruling.SLIPS;
  }

  /** The model as if a decision had never been made. */
  public LearnedModel without(String id) {
    return of(rulings.stream().filter(ruling -> !ruling.id().equals(id)).toList(), unlearned);
  }

  /**
   * What was learned from a decision.
   *
   * @param id the decision's id
   * @return empty when it does not stand, or is not to teach
   */
  public List<Lesson> explain(String id) {
    Optional<Ruling> found = rulings.stream().filter(ruling -> ruling.id().equals(id)).findFirst();
    if (found.isEmpty() || !teaches(found.get())) {
      return List.of();
    }
    Ruling ruling = found.get();
    LearnedModel before = without(id);
    List<Lesson> lessons = new ArrayList<>();
    for (Lesson.Kind kind : FACTS) {
      Teachings.words(kind, ruling)
          .filter(word -> !word.meaning().isEmpty() && !unlearned.concerns(kind, word))
          .forEach(word ->
              lessons.add(lesson(kind, word, associations(kind), before.associations(kind))));
    }
    if (ruling.proposedLinks()) {
      lessons.add(sureness(Teachings.traits(ruling), before));
    }
    return lessons.stream().distinct().toList();
  }

  private Associations associations(Lesson.Kind kind) {
    return switch (kind) {
      case PERSON -> persons;
      case ITEM -> items;
      case LABEL -> labels;
      case CATEGORY -> categories;
      case SURENESS -> throw new IllegalArgumentException("Sureness is no fact");
    };
  }

  /** What all decisions together say, by kind, subject and meaning. */
  public List<Fact> facts() {
    SortedMap<Fact.Id, SortedSet<String>> sources = new TreeMap<>();
    for (Ruling ruling : rulings) {
      if (teaches(ruling)) {
        for (Lesson.Kind kind : FACTS) {
          Teachings.words(kind, ruling)
              .filter(word -> !word.meaning().isEmpty() && !unlearned.concerns(kind, word))
              .map(word -> new Fact.Id(kind, word.subject(), word.meaning()))
              .forEach(id -> sources.computeIfAbsent(id, of -> new TreeSet<>()).add(ruling.id()));
        }
      }
    }
    List<Fact> facts = new ArrayList<>();
    sources.forEach((id, rulings) -> facts.add(fact(id, List.copyOf(rulings))));
    return facts;
  }

  private Fact fact(Fact.Id id, List<String> sources) {
    Associations said = associations(id.kind());
    return new Fact(
        id,
        sources,
        said.agreeing(id.subject(), id.meaning()),
        said.against(id.subject(), id.meaning()),
        said.belief(id.subject(), id.meaning()),
        said.isInForce(id.subject(), id.meaning()));
  }

  /**
   * By how much proposals with a trait are surer than the engine thinks, and what that rests on.
   *
   * @param logOdds what the trait adds
   * @param right checked proposals with the trait that were right
   * @param wrong those that were wrong
   */
  public record Weight(String trait, double logOdds, int right, int wrong) {}

  /** All weights, by trait. */
  public List<Weight> weights() {
    return recalibration.weights().entrySet().stream()
        .map(weight -> {
          List<Recalibration.Observation> alike = alike(weight.getKey());
          int right = (int) alike.stream().filter(Recalibration.Observation::right).count();
          return new Weight(weight.getKey(), weight.getValue(), right, alike.size() - right);
        })
        .toList();
  }

  private List<Recalibration.Observation> alike(String trait) {
    return observations.stream().filter(of -> of.traits().names().contains(trait)).toList();
  }

  private static Lesson lesson(
      Lesson.Kind kind, Associations.Word word, Associations now, Associations before) {
    String subject = word.subject();
    String meaning = word.meaning();
    return new Lesson(
        kind,
        subject,
        meaning,
        now.agreeing(subject, meaning),
        now.against(subject, meaning),
        now.belief(subject, meaning) - before.belief(subject, meaning),
        now.isInForce(subject, meaning));
  }

  /** Told of the trait that weighs most, for that is what such proposals are known by. */
  private Lesson sureness(Traits traits, LearnedModel before) {
    String trait =
        traits.names().stream()
            .max(
                Comparator.comparingDouble(
                        (String name) -> Math.abs(recalibration.weights().getOrDefault(name, 0.0)))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    List<Recalibration.Observation> alike = alike(trait);
    int right = (int) alike.stream().filter(Recalibration.Observation::right).count();
    return new Lesson(
        Lesson.Kind.SURENESS,
        trait,
        "",
        right,
        alike.size() - right,
        recalibration.shift(traits) - before.recalibration.shift(traits),
        true);
  }

  /** Short name of what was learned: equal models have equal versions, others have not. */
  public String version() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return rulings.size() + "-" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java platform lacks SHA-256", e);
    }
  }

  /**
   * The model in plain text, for people and for comparing: UTF-8, a record a line, fields separated
   * by tabs, in which a tab, line break or backslash is written {@code \t}, {@code \n} or {@code
   * \\}. Described in {@code docs/matching.md}. Holds names, as the lines do.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    record(text, "medspasync-learned", Integer.toString(FORMAT));
    for (Ruling ruling : byLine.values()) {
      record(
          text,
          "line",
          ruling.line().text(),
          ruling.id(),
          saidTwice.contains(ruling.line()) ? "twice" : "once",
          Teachings.outcome(ruling));
    }
    unlearned.facts().stream()
        .sorted()
        .forEach(id ->
            record(
                text,
                "unlearned",
                id.kind().name().toLowerCase(Locale.ROOT),
                id.subject(),
                id.meaning()));
    rulings.stream()
        .filter(ruling -> !teaches(ruling))
        .forEach(ruling -> record(text, "silent", ruling.id()));
    write(text, "person", persons);
    write(text, "item", items);
    write(text, "label", labels);
    write(text, "category", categories);
    recalibration
        .weights()
        .forEach((trait, weight) ->
            record(text, "weight", trait, String.format(Locale.ROOT, "%.9f", weight)));
    record(text, "checked", "rewards", checked(Side.REWARDS, Scale.ENGINE).toString());
    record(text, "checked", "payouts", checked(Side.PAYOUTS, Scale.ENGINE).toString());
    return text.toString();
  }

  private static void write(StringBuilder text, String kind, Associations associations) {
    for (String subject : associations.subjects()) {
      for (String meaning : associations.meanings(subject)) {
        record(
            text,
            kind,
            subject,
            meaning,
            String.join(";", associations.witnesses(subject, meaning)),
            associations.isInForce(subject, meaning) ? "in force" : "noted");
      }
    }
  }

  private static void record(StringBuilder text, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : "\t")
          .append(fields[i].replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
    }
    text.append('\n');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LearnedModel that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return "LearnedModel " + version();
  }
}
