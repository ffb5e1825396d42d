package dev.toque.system.setup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** An operator's script: the admin API with the token (protocol.md, section 8). */
public final class Operator {

  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Speaks to this installation. */
  public Operator(Toque toque) {
    this.url = toque.url();
  }

  /** Invites the person of an account; the answer has the {@code link}. */
  public HttpResponse<String> invite(String userName) {
    return Http.send(
        client,
        Http.request(URI.create(url + "/api/admin/v1/accounts/" + userName + "/invitation"))
            .header("Authorization", "Bearer " + Toque.ADMIN_TOKEN)
            .POST(BodyPublishers.noBody())
            .build());
  }

  /** Makes or changes an account. */
  public HttpResponse<String> putAccount(String userName, String password, String displayName) {
    String body = "{\"password\":\"%s\",\"displayName\":\"%s\"}".formatted(password, displayName);
    return Http.send(
        client,
        Http.request(URI.create(url + "/api/admin/v1/accounts/" + userName))
            .header("Authorization", "Bearer " + Toque.ADMIN_TOKEN)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build());
  }
}
