package com.medspasync.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.medspasync.app.web.SystemClock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;

/** The structure that everybody may rely on. Each rule was seen to fail on a planted violation. */
@AnalyzeClasses(packages = "com.medspasync", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String KERNEL = "com.medspasync.kernel..";
  private static final String ENGINE = "com.medspasync.reconciliation..";
  private static final String ENTITY = "com.medspasync.app..entity..";
  private static final String CONTROL = "com.medspasync.app..control..";
  private static final String BOUNDARY = "com.medspasync.app..boundary..";

  /** A feature of a few classes has no layers: all of it stands in one package. */
  private static final String FLAT_FEATURE = "com.medspasync.app.*";

  @ArchTest
  static final ArchRule kernelNeedsNothingButJavaAndOneLibraryForIds =
      classes()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(KERNEL, "java..", "org.jspecify..", "com.github.f4b6a3.uuid.."));

  @ArchTest
  static final ArchRule theEngineNeedsNothingButJavaAndTheKernel =
      classes()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(ENGINE, KERNEL, "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule entitiesKnowNeitherControlNorBoundary =
      noClasses()
          .that()
          .resideInAPackage(ENTITY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONTROL, BOUNDARY);

  @ArchTest
  static final ArchRule controlKnowsNeitherBoundaryNorRest =
      noClasses()
          .that()
          .resideInAPackage(CONTROL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOUNDARY, "jakarta.ws.rs..");

  /**
   * Lists, totals and single rows begin with {@code WithinReach}. Whoever else looks at the whole
   * practice was decided about.
   */
  @ArchTest
  static final ArchRule whatPeopleLookForStaysWithinTheirLocations =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleName("Conditions")
          .and()
          .haveName("ofWholePractice")
          .should()
          .onlyBeCalled()
          .byClassesThat()
          .haveNameMatching(".*\\.(WithinReach|RunAnswers|LessonReach|PayoutFilter|Reviews)");

  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("com.medspasync.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("com.medspasync.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule vendorsAreKnownInsideIntegrationsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("com.medspasync.integrations..", "com.medspasync.launcher..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.medspasync.integrations.*.*..",
              "com.stripe..",
              "com.twilio..",
              "com.sendgrid..");

  @ArchTest
  static final ArchRule transactionsBeginAtTheBoundary =
      noClasses()
          .that()
          .resideInAnyPackage(CONTROL, ENTITY)
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule noMethodInsideBeginsATransaction =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(CONTROL, ENTITY)
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule resourcesAreNamedSoAndSitAtTheBoundary =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .resideInAnyPackage(BOUNDARY, FLAT_FEATURE);

  @ArchTest
  static final ArchRule pathsStandOnMethodsOfResourcesOnly =
      methods()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Path.class);

  @ArchTest
  static final ArchRule jpaEntitiesSitWithTheEntities =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .resideInAnyPackage(ENTITY, FLAT_FEATURE)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyAsksTheMachineForTheTime =
      noClasses()
          .that()
          .doNotBelongToAnyOf(SystemClock.class)
          .and()
          .resideOutsideOfPackage("com.medspasync.launcher..")
          .should()
          .callMethodWhere(readsTheMachinesClock());

  @ArchTest
  static final ArchRule onlyTheTerminalWritesToStandardStreams =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule exceptionsSayWhatWentWrong = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  /** Java's own format, and JSON that names types, make objects of what the sender likes. */
  @ArchTest
  static final ArchRule nothingThatIsReadNamesTheClassItBecomes =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "read the names of classes with what they read",
                  (JavaClass type) ->
                      Set.of(
                              "java.io.ObjectInputStream",
                              "java.beans.XMLDecoder",
                              "com.fasterxml.jackson.annotation.JsonTypeInfo")
                          .contains(type.getName())))
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "let JSON name types",
                  (JavaAccess<?> call) -> call.getName().endsWith("DefaultTyping")));

  /** What lines look like is told to the server's own logging. */
  @ArchTest
  static final ArchRule logsGoThroughSystemLogger =
      noClasses()
          .that(are(not(implementingDataSource())))
          .and()
          .resideOutsideOfPackage("com.medspasync.app.logs")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.logging..", "org.slf4j..")
                  .and(resideOutsideOfPackages("com.medspasync..")));

  /** {@code javax.sql.DataSource} has a method that answers a java.util.logging.Logger. */
  private static DescribedPredicate<JavaClass> implementingDataSource() {
    return JavaClass.Predicates.assignableTo(javax.sql.DataSource.class)
        .as("implementations of DataSource");
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
    Set<String> types =
        Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalTime.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            Year.class.getName(),
            YearMonth.class.getName());
    return DescribedPredicate.describe(
        "read the machine's clock",
        access -> {
          AccessTarget target = access.getTarget();
          String owner = target.getOwner().getName();
          boolean withoutClock =
              !(target instanceof AccessTarget.CodeUnitAccessTarget call)
                  || call.getRawParameterTypes().stream()
                      .noneMatch(type -> type.isAssignableTo(Clock.class));
          return (types.contains(owner) && target.getName().equals("now") && withoutClock)
              || (owner.equals(Clock.class.getName()) && target.getName().startsWith("system"))
              || (owner.equals(InstantSource.class.getName()) && target.getName().equals("system"))
              || (owner.equals(Date.class.getName())
                  && target.getName().equals("<init>")
                  && target instanceof AccessTarget.CodeUnitAccessTarget made
                  && made.getRawParameterTypes().isEmpty())
              || (owner.equals(System.class.getName())
                  && target.getName().equals("currentTimeMillis"));
        });
  }
}
