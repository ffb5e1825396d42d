package dev.toque.kubernetes.setting;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads {@code @ConfigMapping} interfaces and {@code @ConfigProperty} parameters. */
final class DeclaredSettings {

  /** What each service says of itself and nobody changes. */
  private static final Set<String> FIXED = Set.of("toque.service-name", "toque.hints.patterns");

  private final String module;
  private final Properties shipped;
  private final List<Setting> found = new ArrayList<>();

  private DeclaredSettings(String module, Properties shipped) {
    this.module = module;
    this.shipped = shipped;
  }

  /** Of a service or of what all of them have in common ({@code service-kit}). */
  static List<Setting> of(String module, String propertiesFile) {
    Path main = Overlay.ROOT.resolve("../..").normalize().resolve(module).resolve("src/main");
    Properties shipped = new Properties();
    try (Reader reader =
            Files.newBufferedReader(main.resolve("resources").resolve(propertiesFile));
        Stream<Path> files = Files.walk(main.resolve("java"))) {
      shipped.load(reader);
      DeclaredSettings settings = new DeclaredSettings(module, shipped);
      settings.read(files.filter(file -> file.toString().endsWith(".java")).toList());
      settings.addNeighbours();
      return settings.found.stream()
          .filter(one -> !FIXED.contains(one.property()))
          .map(one -> one.withUsual(Optional.ofNullable(shipped.getProperty(one.property()))))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Addresses of other services, which the rest clients' own settings refer to. */
  private void addNeighbours() {
    for (String name : List.of("activation", "push")) {
      String url = shipped.getProperty("quarkus.rest-client." + name + ".url", "");
      if (url.startsWith("${")) {
        String property = url.substring(2, url.length() - 1);
        String meaning =
            "Where " + name + "-service answers other services, such as https://" + name + ":8443";
        found.add(new Setting(module, property, "URI", Optional.empty(), meaning));
      }
    }
  }

  private void read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(trees).scan(unit, null);
      }
    }
  }

  /** One source file. */
  private final class Scanner extends TreePathScanner<Void, Void> {

    private final Trees trees;

    Scanner(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      Annotations.of(type.getModifiers())
          .text("ConfigMapping", "prefix")
          .ifPresent(prefix -> addMethods(new Group(type, getCurrentPath(), prefix, false), type));
      return super.visitClass(type, unused);
    }

    /**
     * All of an interface; a method that gives another interface of the same file stands for all of
     * that one.
     */
    private void addMethods(Group group, ClassTree file) {
      for (var member : group.type().getMembers()) {
        if (member instanceof MethodTree method) {
          String property = group.property(method);
          String type = method.getReturnType().toString();
          TreePath path = new TreePath(group.path(), method);
          boolean optional = group.optional() || type.startsWith("Optional<");
          Optional<ClassTree> inner = interfaceOf(file, type.replaceAll("^Optional<(.*)>$", "$1"));
          if (inner.isPresent()) {
            TreePath innerPath = new TreePath(getCurrentPath(), inner.get());
            addMethods(new Group(inner.get(), innerPath, property, optional), file);
          } else {
            add(
                property,
                optional && !type.startsWith("Optional<") ? "Optional<" + type + ">" : type,
                Annotations.of(method.getModifiers()).text("WithDefault", "value"),
                Javadoc.firstLines(trees.getDocComment(path)));
          }
        }
      }
    }

    private Optional<ClassTree> interfaceOf(ClassTree file, String name) {
      return file.getMembers().stream()
          .filter(ClassTree.class::isInstance)
          .map(ClassTree.class::cast)
          .filter(type -> type.getKind() == Tree.Kind.INTERFACE)
          .filter(type -> type.getSimpleName().contentEquals(name))
          .findFirst();
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      Annotations annotations = Annotations.of(variable.getModifiers());
      annotations
          .text("ConfigProperty", "name")
          .filter(name -> name.startsWith("toque."))
          .ifPresent(
              name ->
                  add(
                      name,
                      variable.getType().toString(),
                      annotations.text("ConfigProperty", "defaultValue"),
                      Javadoc.parameter(
                          trees.getDocComment(getCurrentPath().getParentPath()),
                          variable.getName().toString())));
      return super.visitVariable(variable, unused);
    }

    private void add(String property, String type, Optional<String> usual, String meaning) {
      String shown = type.replaceAll("^Optional<(.*)>$", "$1");
      boolean optional = !shown.equals(type);
      found.add(
          new Setting(
              module,
              property,
              shown,
              usual.or(() -> optional ? Optional.of("") : Optional.empty()),
              meaning));
    }
  }

  /**
   * An interface of settings.
   *
   * @param optional whether all of it may be absent
   */
  private record Group(ClassTree type, TreePath path, String prefix, boolean optional) {

    String property(MethodTree method) {
      Annotations annotations = Annotations.of(method.getModifiers());
      return annotations.has("WithParentName")
          ? prefix
          : prefix
              + "."
              + annotations
                  .text("WithName", "value")
                  .orElseGet(() -> dashed(method.getName().toString()));
    }
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
