package dev.toque.system.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void whatIsRandomIsHardToGuess() {
    noClasses()
        .should()
        .callConstructorWhere(
            call("a Random that can be guessed", Random.class)
                .and(DescribedPredicate.not(ownedBy(SecureRandom.class))))
        .orShould()
        .callMethod(Math.class, "random")
        .check(CompiledCode.ALL);
  }

  /** Who waits a little longer than others may do so by guessable dice. */
  @Test
  void otherDiceOnlySpreadLoad() {
    noClasses()
        .that()
        .doNotHaveSimpleName("LiveStreams")
        .and()
        .doNotHaveSimpleName("Pauses")
        .and()
        .doNotHaveSimpleName("FollowPhones")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(CompiledCode.ALL);
  }

  @Test
  void nobodyLooksAtAnotherClockThanTheOneThatIsPassedIn() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CompiledCode.ALL);
  }

  @Test
  void nobodyWaitsOnAThread() {
    noClasses()
        .should()
        .callMethodWhere(
            call("a wait", Future.class, CompletableFuture.class)
                .and(JavaCall.Predicates.target(nameMatching("get|join|getNow"))))
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod("io.smallrye.mutiny.Uni", "await")
        .check(CompiledCode.ALL);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(CompiledCode.ALL);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith("jakarta.inject.Singleton")
        .and()
        .areNotStatic()
        .should()
        .bePrivate()
        .check(CompiledCode.OF_SERVICES);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameEndingWith("Resource")
        .check(CompiledCode.OF_SERVICES);
    classes()
        .that()
        .areAnnotatedWith("io.smallrye.config.ConfigMapping")
        .should()
        .haveSimpleNameEndingWith("Config")
        .check(CompiledCode.OF_SERVICES);
    classes()
        .that()
        .areAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
        .should()
        .haveSimpleNameEndingWith("Client")
        .check(CompiledCode.OF_SERVICES);
  }

  @Test
  void noPackageIsNamedForALayer() {
    noClasses()
        .should()
        .resideInAnyPackage("..impl..", "..dto..", "..model..", "..util..", "..common..")
        .check(CompiledCode.ALL);
  }

  private static DescribedPredicate<JavaCall<?>> call(String what, Class<?>... owners) {
    DescribedPredicate<JavaCall<?>> none = DescribedPredicate.alwaysFalse();
    DescribedPredicate<JavaCall<?>> any = none;
    for (Class<?> one : owners) {
      any = any.or(ownedBy(one));
    }
    return any.as(what);
  }

  private static DescribedPredicate<JavaCall<?>> ownedBy(Class<?> type) {
    DescribedPredicate<JavaClass> kind = assignableTo(type);
    return JavaCall.Predicates.target(owner(kind)).forSubtype();
  }
}
