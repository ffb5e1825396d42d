package dev.toque.portal.testing;

import dev.toque.kit.testing.FreePort;
import dev.toque.kit.testing.Stores;
import java.util.HashMap;
import java.util.Map;

/**
 * Real stores, and two ports where a test's {@link FakeActivation} and {@link FakePush} will
 * answer: {@code @WithTestResource(Neighbours.class)}.
 */
public class Neighbours extends Stores {

  private static final String ACTIVATION_PORT = "toque.test.activation-port";
  private static final String PUSH_PORT = "toque.test.push-port";

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.services.activation-url", url(port(ACTIVATION_PORT)));
    configuration.put("toque.services.push-url", url(port(PUSH_PORT)));
    configuration.put("toque.admin.token", Operator.TOKEN);
    configuration.put("toque.mail.way", "folder");
    configuration.put("toque.mail.folder", Mailbox.FOLDER.toString());
    return configuration;
  }

  static int activationPort() {
    return Integer.getInteger(ACTIVATION_PORT);
  }

  static int pushPort() {
    return Integer.getInteger(PUSH_PORT);
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  private static int port(String name) {
    synchronized (System.getProperties()) {
      if (Integer.getInteger(name) == null) {
        System.setProperty(name, String.valueOf(FreePort.find()));
      }
      return Integer.getInteger(name);
    }
  }
}
