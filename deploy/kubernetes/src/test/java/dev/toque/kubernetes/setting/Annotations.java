package dev.toque.kubernetes.setting;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import java.util.List;
import java.util.Optional;

/** The annotations of one declaration, as they are written. */
record Annotations(List<? extends AnnotationTree> all) {

  static Annotations of(ModifiersTree modifiers) {
    return new Annotations(modifiers.getAnnotations());
  }

  boolean has(String name) {
    return named(name).isPresent();
  }

  /** The text of one element. */
  Optional<String> text(String name, String element) {
    return named(name).stream()
        .flatMap(annotation -> annotation.getArguments().stream())
        .flatMap(argument -> value(argument, element).stream())
        .findFirst();
  }

  private Optional<? extends AnnotationTree> named(String name) {
    return all.stream()
        .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
        .findFirst();
  }

  private static Optional<String> value(ExpressionTree argument, String element) {
    if (argument instanceof AssignmentTree assignment) {
      return assignment.getVariable().toString().equals(element)
          ? value(assignment.getExpression(), "value")
          : Optional.empty();
    }
    return argument instanceof LiteralTree literal && element.equals("value")
        ? Optional.of(String.valueOf(literal.getValue()))
        : Optional.empty();
  }
}
