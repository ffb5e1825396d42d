package dev.toque.system.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dependencies point one way: protocol, service kit, services; and within a module in no circle.
 */
class DirectionTest {

  @Test
  void protocolIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("dev.toque.protocol..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.toque.kit..",
            "dev.toque.portal..",
            "dev.toque.activation..",
            "dev.toque.push..",
            "io.quarkus..",
            "io.smallrye..",
            "io.vertx..",
            "jakarta..",
            "org.hibernate..")
        .check(CompiledCode.of("protocol"));
  }

  @Test
  void serviceKitKnowsNoService() {
    noClasses()
        .that()
        .resideInAPackage("dev.toque.kit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.toque.portal..", "dev.toque.activation..", "dev.toque.push..")
        .check(CompiledCode.of("service-kit"));
  }

  @ParameterizedTest
  @CsvSource({
    "portal-service, dev.toque.portal, dev.toque.activation, dev.toque.push",
    "activation-service, dev.toque.activation, dev.toque.portal, dev.toque.push",
    "push-service, dev.toque.push, dev.toque.portal, dev.toque.activation"
  })
  void servicesShareNoClasses(String module, String own, String other, String another) {
    noClasses()
        .that()
        .resideInAPackage(own + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(other + "..", another + "..")
        .check(CompiledCode.of(module));
  }

  @ParameterizedTest
  @CsvSource({
    "protocol, dev.toque.protocol",
    "service-kit, dev.toque.kit",
    "portal-service, dev.toque.portal",
    "activation-service, dev.toque.activation",
    "push-service, dev.toque.push",
    "deploy/local, dev.toque.local",
    "deploy/cli, dev.toque.cli"
  })
  void packagesNeedEachOtherInNoCircle(String module, String root) {
    JavaClasses classes = CompiledCode.of(module);
    assertFalse(classes.isEmpty(), module + " is not compiled");

    slices().matching(root + ".(**)").should().beFreeOfCycles().check(classes);
  }
}
