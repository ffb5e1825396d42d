package dev.toque.system.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The main classes of the product's modules, as the build left them. */
public final class CompiledCode {

  static final List<String> SERVICES =
      List.of("portal-service", "activation-service", "push-service");

  static final JavaClasses OF_SERVICES = of(SERVICES.toArray(String[]::new));

  static final JavaClasses ALL =
      of(
          Stream.concat(SERVICES.stream(), Stream.of("protocol", "service-kit"))
              .toArray(String[]::new));

  private CompiledCode() {}

  /** Of these modules. */
  public static JavaClasses of(String... modules) {
    return new ClassFileImporter()
        .importPaths(
            Arrays.stream(modules)
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList());
  }
}
