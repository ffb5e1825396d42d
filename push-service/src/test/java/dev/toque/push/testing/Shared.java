package dev.toque.push.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a stub and the tests know together: queues by name, in JDK types, because Quarkus loads test
 * classes more than once.
 */
final class Shared {

  private final String name;

  Shared(String name) {
    this.name = name;
  }

  Queue<Object> queue(String of) {
    @SuppressWarnings("unchecked")
    Map<String, Queue<Object>> all =
        (Map<String, Queue<Object>>)
            System.getProperties()
                .computeIfAbsent(name, made -> new ConcurrentHashMap<String, Queue<Object>>());
    return all.computeIfAbsent(of, made -> new ConcurrentLinkedQueue<>());
  }

  /** The next answer of this queue; its last one is given for ever. */
  String next(String of, String otherwise) {
    Queue<Object> answers = queue(of);
    Object answer = answers.size() > 1 ? answers.remove() : answers.peek();
    return answer == null ? otherwise : answer.toString();
  }

  List<Map<String, String>> maps(String of) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Object one : queue(of)) {
      @SuppressWarnings("unchecked")
      Map<String, String> map = (Map<String, String>) one;
      all.add(map);
    }
    return all;
  }
}
