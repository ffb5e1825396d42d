package dev.toque.local.demo;

import dev.toque.local.CannotStart;
import dev.toque.local.home.Home;
import dev.toque.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Makes the demo accounts by the admin API, once, with readable passwords of their own. */
public final class DemoAccounts {

  private static final String FILE = "demo.txt";

  private final Home home;
  private final Settings settings;
  private final String token;

  private DemoAccounts(Home home, Settings settings, String token) {
    this.home = home;
    this.settings = settings;
    this.token = token;
  }

  /**
   * The demo accounts of this home.
   *
   * @param token the operator's
   */
  public static DemoAccounts in(Home home, Settings settings, String token) {
    return new DemoAccounts(home, settings, token);
  }

  /** The accounts; made first where there are none yet. */
  public List<Demo> make() {
    boolean first = !Files.exists(home.file(FILE));
    List<Demo> accounts = first ? List.of(Demo.named("ana"), Demo.named("ben")) : read();
    if (first) {
      accounts.forEach(this::put);
      // after the accounts: a start that was cut short makes them again
      home.secret(FILE, () -> String.join("\n", accounts.stream().map(Demo::line).toList()));
    }
    return accounts;
  }

  private List<Demo> read() {
    try (Stream<String> lines = Files.lines(home.file(FILE))) {
      return lines.filter(line -> !line.isBlank()).map(Demo::parse).toList();
    } catch (IOException failure) {
      throw new CannotStart(home.file(FILE) + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  private void put(Demo demo) {
    String body =
        "{\"password\":\"%s\",\"displayName\":\"%s\"}"
            .formatted(demo.password(), demo.displayName());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway() + "/api/admin/v1/accounts/" + demo.userName()))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new CannotStart(
            "The demo account " + demo.userName() + " was not made: " + response.body());
      }
    } catch (IOException failure) {
      throw new CannotStart("The demo accounts were not made: " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while making the demo accounts.", interrupted);
    }
  }

  private String gateway() {
    return "http://localhost:" + settings.port();
  }

  /**
   * An account to try Toque with.
   *
   * @param password readable, random, kept in {@code demo.txt} with mode 0600
   */
  public record Demo(String userName, String password) {

    static Demo named(String userName) {
      return new Demo(userName, ReadablePassword.next());
    }

    static Demo parse(String line) {
      String[] parts = line.split(" ", 2);
      return new Demo(parts[0], parts[1]);
    }

    String line() {
      return userName + " " + password;
    }

    String displayName() {
      return Character.toUpperCase(userName.charAt(0)) + userName.substring(1);
    }
  }
}
