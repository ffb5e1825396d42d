package dev.toque.portal.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** One line of what an import tells, as JSON. */
sealed interface ImportEvent {

  /**
   * How far it has come.
   *
   * @param lines that are done
   */
  record Progress(int lines) implements ImportEvent {}

  /**
   * A line that was refused; the others go on.
   *
   * @param line its number in the file, from 1
   * @param username as far as it could be read
   * @param field the column that is wrong
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Refused(int line, Optional<String> username, Optional<String> field, String reason)
      implements ImportEvent, Reading {

    @Override
    public String toString() {
      return "Refused[" + line + "]";
    }
  }

  /**
   * The last line of an import that came to the end of the file.
   *
   * @param lines without the first and the blank ones
   * @param refused of which at most {@value ImportRun#MOST_TOLD} were told one by one
   * @param invited to whom a letter was sent
   * @param uninvited who has no password, and to whom none could be sent
   */
  record Done(
      int lines, int created, int updated, int unchanged, int refused, int invited, int uninvited)
      implements ImportEvent {}

  /**
   * The last line of one that was given up; what was written before stays.
   *
   * @param stopped a problem's code
   * @param ref finds what happened
   * @param lines that were done
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Stopped(String stopped, Optional<String> ref, int lines, Done soFar)
      implements ImportEvent {}
}
