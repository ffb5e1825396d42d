package dev.toque.portal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;

class FormFuzzTest {

  private static final int MOST_FIELDS = 32;

  @FuzzTest
  void anyFormIsReadOrMalformed(byte[] body) {
    try {
      FormBody form = FormBody.read("application/x-www-form-urlencoded", body);

      assertTrue(form.fields().size() <= MOST_FIELDS);
    } catch (ProblemException refused) {
      assertEquals(ProblemCode.MALFORMED, refused.code());
    }
  }
}
