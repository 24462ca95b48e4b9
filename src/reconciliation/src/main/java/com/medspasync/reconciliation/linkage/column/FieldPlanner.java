package com.medspasync.reconciliation.linkage.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses what to compare: which columns of two lists belong together, and what they hold. */
public final class FieldPlanner {

  /** More fields than this do not fit a pattern; the emptiest are left out. */
  public static final int MOST_FIELDS = 18;

  private static final double SAME_KIND = 1.5;
  private static final double SIMILAR_KIND = 0.5;
  private static final double SAME_TITLE = 2;
  private static final double SHARED_WORDS = 1;
  private static final double SHARED_VALUES = 2;
  private static final double ENOUGH = 1.5;
  private static final double MANY = 0.5;

  private FieldPlanner() {}

  /**
   * Fields of one list, compared with itself.
   *
   * @param without indexes of columns that are no evidence, such as the id
   */
  public static List<Field> plan(List<ColumnSample> samples, Set<Integer> without) {
    List<Field> fields = new ArrayList<>();
    for (Facet facet : Facet.of(samples, without)) {
      fields.add(new Field(title(facet), facet.kind(), facet.source(), facet.source()));
    }
    return fields.size() <= MOST_FIELDS ? fields : List.copyOf(fields.subList(0, MOST_FIELDS));
  }

  /**
   * Fields that two lists have in common, whatever their titles and order.
   *
   * @param leftWithout indexes of left columns that are no evidence
   * @param rightWithout the same for the right list
   * @return empty when nothing belongs together
   */
  public static List<Field> plan(
      List<ColumnSample> left,
      Set<Integer> leftWithout,
      List<ColumnSample> right,
      Set<Integer> rightWithout) {
    List<Facet> lefts = Facet.of(left, leftWithout);
    List<Facet> rights = Facet.of(right, rightWithout);
    List<Facet> splitLefts = splitAddresses(lefts, rights);
    List<Facet> splitRights = splitAddresses(rights, lefts);
    List<Pairing> pairings = new ArrayList<>();
    for (Facet l : splitLefts) {
      for (Facet r : splitRights) {
        double score = likeness(l, r);
        if (score >= ENOUGH) {
          pairings.add(new Pairing(l, r, score));
        }
      }
    }
    pairings.sort(
        Comparator.comparingDouble(Pairing::score)
            .reversed()
            .thenComparing(p -> p.left().column())
            .thenComparing(p -> p.right().column()));
    return chosen(pairings, splitLefts);
  }

  private static List<Field> chosen(List<Pairing> pairings, List<Facet> order) {
    Set<Source> taken = new HashSet<>();
    Set<Source> takenRight = new HashSet<>();
    List<Pairing> chosen = new ArrayList<>();
    for (Pairing pairing : pairings) {
      boolean free =
          !taken.contains(pairing.left().source())
              && !takenRight.contains(pairing.right().source());
      if (free && chosen.size() < MOST_FIELDS) {
        taken.add(pairing.left().source());
        takenRight.add(pairing.right().source());
        chosen.add(pairing);
      }
    }
    chosen.sort(Comparator.comparingInt(p -> order.indexOf(p.left())));
    return chosen.stream()
        .map(p -> new Field(title(p.left()), p.kind(), p.left().source(), p.right().source()))
        .toList();
  }

  private static String title(Facet facet) {
    return switch (facet.part()) {
      case WHOLE -> facet.title();
      case GIVEN -> facet.title() + " (given)";
      case FAMILY -> facet.title() + " (family)";
      case LEADING_NUMBER -> facet.title() + " (number)";
      case AFTER_NUMBER -> facet.title() + " (street)";
      case POSTCODE -> facet.title() + " (postcode)";
    };
  }

  /** Takes addresses apart where the other list keeps their parts in columns of their own. */
  private static List<Facet> splitAddresses(List<Facet> mine, List<Facet> others) {
    boolean numberWanted = lacks(mine, others, FieldKind.HOUSE_NUMBER);
    boolean postcodeWanted = lacks(mine, others, FieldKind.POSTCODE);
    List<Facet> split = new ArrayList<>();
    for (Facet facet : mine) {
      boolean address =
          facet.kind() == FieldKind.STREET
              && facet.part() == Part.WHOLE
              && facet.profile().numbered() > MANY;
      if (address && postcodeWanted && facet.profile().meanWords() > 4) {
        split.add(facet.with(Part.POSTCODE, FieldKind.POSTCODE));
        postcodeWanted = false;
      }
      if (address && numberWanted) {
        split.add(facet.with(Part.LEADING_NUMBER, FieldKind.HOUSE_NUMBER));
        split.add(facet.with(Part.AFTER_NUMBER, FieldKind.STREET));
        numberWanted = false;
      } else {
        split.add(facet);
      }
    }
    return split;
  }

  private static boolean lacks(List<Facet> mine, List<Facet> others, FieldKind kind) {
    return mine.stream().noneMatch(f -> f.kind() == kind)
        && others.stream().anyMatch(f -> f.kind() == kind);
  }

  private static double likeness(Facet l, Facet r) {
    double score;
    if (l.kind() == r.kind()) {
      score = SAME_KIND;
    } else if (similar(l.kind().shape(), r.kind().shape())) {
      score = SIMILAR_KIND;
    } else {
      return 0;
    }
    String leftTitle = TitleWords.bare(l.title());
    if (l.part() == r.part() && leftTitle.equals(TitleWords.bare(r.title()))) {
      score += SAME_TITLE;
    } else {
      score += SHARED_WORDS * overlap(TitleWords.words(l.title()), TitleWords.words(r.title()));
    }
    boolean whole = l.part() == Part.WHOLE && r.part() == Part.WHOLE;
    return whole ? score + SHARED_VALUES * overlap(l.values(), r.values()) : score;
  }

  private static boolean similar(FieldKind.Shape l, FieldKind.Shape r) {
    return words(l) ? words(r) : numbers(l) && numbers(r);
  }

  private static boolean words(FieldKind.Shape shape) {
    return shape == FieldKind.Shape.WORDS || shape == FieldKind.Shape.NAME;
  }

  private static boolean numbers(FieldKind.Shape shape) {
    return shape == FieldKind.Shape.CODE
        || shape == FieldKind.Shape.NUMBER
        || shape == FieldKind.Shape.DIGITS;
  }

  /** Shared members as a share of the smaller collection. */
  private static double overlap(Collection<String> a, Collection<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(new HashSet<>(b));
    return shared.size() / (double) Math.min(a.size(), b.size());
  }

  private record Pairing(Facet left, Facet right, double score) {

    /** The kind that both agree on; a name stays a name only if both say so. */
    FieldKind kind() {
      if (left.kind() == right.kind()) {
        return left.kind();
      }
      return words(left.kind().shape()) ? FieldKind.TEXT : FieldKind.IDENTIFIER;
    }
  }
}
