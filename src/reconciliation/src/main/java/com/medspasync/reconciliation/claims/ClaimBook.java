package com.medspasync.reconciliation.claims;

import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rewards lines of a spa, sorted by file and line, and the members they name. */
public final class ClaimBook implements ScreenedClaims {

  private final List<Claim> claims;
  private final Persons members;
  private final Map<RewardLine, Screening.Finding> findings;

  private ClaimBook(
      List<Claim> claims, Persons members, Map<RewardLine, Screening.Finding> findings) {
    this.claims = List.copyOf(claims);
    this.members = members;
    this.findings = findings;
  }

  /** Reads the lines; the answer does not depend on their order. */
  public static ClaimBook of(
      Collection<RewardLine> lines, ProductCatalog catalog, GivenNames givenNames) {
    List<RewardLine> sorted = lines.stream().sorted(Comparator.comparing(RewardLine::ref)).toList();
    return of(
        sorted,
        catalog,
        PersonDirectory.resolve(sorted.stream().map(ClaimBook::sighting).toList(), givenNames));
  }

  /**
   * Reads the lines of members who are known.
   *
   * @param lines with each line of a member all lines of hers
   * @param members directory in which the lines' members were resolved
   */
  public static ClaimBook of(
      Collection<RewardLine> lines, ProductCatalog catalog, Persons members) {
    List<RewardLine> sorted = lines.stream().sorted(Comparator.comparing(RewardLine::ref)).toList();
    Map<RewardLine, Integer> memberOf = new IdentityHashMap<>();
    sorted.forEach(line -> memberOf.put(line, members.personOf(sighting(line))));
    Map<RewardLine, Screening.Finding> findings = Screening.of(sorted, memberOf);

    Map<List<Object>, Long> visitValues = new HashMap<>();
    for (RewardLine line : sorted) {
      if (!findings.containsKey(line) && line.valueMinor() > 0) {
        visitValues.merge(visitKey(line, memberOf), line.valueMinor(), Long::sum);
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (RewardLine line : sorted) {
      int member = memberOf.getOrDefault(line, -1);
      claims.add(
          new Claim(
              claims.size(),
              line,
              member,
              products(line, catalog),
              member < 0
                  ? line.valueMinor()
                  : visitValues.getOrDefault(visitKey(line, memberOf), 0L)));
    }
    return new ClaimBook(claims, members, findings);
  }

  /** All lines; {@link Claim#index()} is the position. */
  public List<Claim> claims() {
    return claims;
  }

  /** The lines that may match a sale. */
  public List<Claim> open() {
    return claims.stream().filter(claim -> !findings.containsKey(claim.line())).toList();
  }

  /** The lines that look like second submissions of another one, with that one. */
  public Map<Claim, Claim> repeated() {
    Map<RewardLine, Claim> byLine = new IdentityHashMap<>();
    claims.forEach(claim -> byLine.put(claim.line(), claim));
    Map<Claim, Claim> repeated = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Screening.Finding finding = findings.get(claim.line());
      if (finding != null && finding.category() == RewardCategory.DUPLICATE) {
        Claim original = byLine.get(finding.related());
        if (original != null) {
          repeated.put(claim, original);
        }
      }
    }
    return repeated;
  }

  @Override
  public Persons members() {
    return members;
  }

  @Override
  public Optional<RewardCategory> screenedAs(Claim claim) {
    return Optional.ofNullable(findings.get(claim.line())).map(Screening.Finding::category);
  }

  @Override
  public @Nullable RewardLine related(Claim claim) {
    Screening.Finding finding = findings.get(claim.line());
    return finding == null ? null : finding.related();
  }

  /** The member of a line as her programme writes her. */
  public static PersonDirectory.Sighting sighting(RewardLine line) {
    return new PersonDirectory.Sighting(line.program().slug(), line.member());
  }

  private static List<Object> visitKey(RewardLine line, Map<RewardLine, Integer> memberOf) {
    return List.of(line.program(), memberOf.getOrDefault(line, -1), line.visitOn());
  }

  private static List<Product> products(RewardLine line, ProductCatalog catalog) {
    return line.products().stream()
        .flatMap(name -> catalog.find(name).stream())
        .distinct()
        .toList();
  }
}
