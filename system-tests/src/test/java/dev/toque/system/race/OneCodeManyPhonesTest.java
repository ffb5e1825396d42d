package dev.toque.system.race;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Replicas;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code -Drace.rounds=200} plays more rounds than every day's. */
@ExtendWith(SharedToque.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OneCodeManyPhonesTest {

  private static final int PHONES = 64;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

  @Test
  void exactlyOnePhoneWinsACodeOfOneReplica(Toque toque) {
    exactlyOnePhoneWinsEveryCode(toque);
  }

  @Test
  void exactlyOnePhoneWinsACodeOfTwoReplicas(@Replicas(2) Toque toque) {
    exactlyOnePhoneWinsEveryCode(toque);
  }

  private static void exactlyOnePhoneWinsEveryCode(Toque toque) {
    for (int round = 0; round < ROUNDS; round++) {
      Person owner = Person.with(toque, "race." + round);
      String code =
          owner.browser().signIn(owner.userName(), Person.PASSWORD).text("activation-code");
      List<Callable<String>> phones =
          IntStream.range(0, PHONES).mapToObj(i -> redeem(toque, code, "Phone " + i)).toList();

      Map<String, Long> outcomes =
          AtOnce.run(phones).stream().collect(groupingBy(outcome -> outcome, counting()));

      assertEquals(Map.of("201", 1L, "410 code-used", PHONES - 1L), outcomes, "round " + round);
    }
  }

  private static Callable<String> redeem(Toque toque, String code, String name) {
    ScriptedPhone phone = new ScriptedPhone(toque);
    return () -> {
      var answer = phone.enroll(code, name);
      String problem = ScriptedPhone.json(answer).path("code").asText();
      return (answer.statusCode() + " " + problem).strip();
    };
  }
}
