package dev.toque.system.race;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Drace.rounds=200} plays as many rounds as issue and promise ask for. */
class OneCodeManyPhonesTest {

  private static final int PHONES = 64;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 5);

  @ParameterizedTest(name = "{0} replicas")
  @ValueSource(strings = {"1", "2"})
  void exactlyOnePhoneWinsACode(String replicas) throws Exception {
    try (Toque toque = Toque.start(Map.of("TOQUE_REPLICAS", replicas))) {
      ExecutorService pool = Executors.newFixedThreadPool(PHONES);
      try {
        for (int round = 0; round < ROUNDS; round++) {
          assertEquals(Map.of("201", 1L, "410 code-used", PHONES - 1L), race(toque, pool, round));
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Map<String, Long> race(Toque toque, ExecutorService pool, int round)
      throws InterruptedException, ExecutionException {
    Person owner = Person.with(toque, "race." + round);
    String code = owner.browser().signIn(owner.userName(), Person.PASSWORD).text("activation-code");
    CyclicBarrier barrier = new CyclicBarrier(PHONES);
    List<Callable<String>> phones =
        IntStream.range(0, PHONES)
            .mapToObj(i -> redeem(toque, code, "Phone " + i, barrier))
            .toList();
    List<String> outcomes = new ArrayList<>();
    for (Future<String> outcome : pool.invokeAll(phones)) {
      outcomes.add(outcome.get());
    }
    return outcomes.stream().collect(groupingBy(outcome -> outcome, counting()));
  }

  private static Callable<String> redeem(
      Toque toque, String code, String name, CyclicBarrier barrier) {
    ScriptedPhone phone = new ScriptedPhone(toque);
    return () -> {
      barrier.await();
      var answer = phone.enroll(code, name);
      String problem = ScriptedPhone.json(answer).path("code").asText();
      return (answer.statusCode() + " " + problem).strip();
    };
  }
}
