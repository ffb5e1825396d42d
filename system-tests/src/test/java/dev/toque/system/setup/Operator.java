package dev.toque.system.setup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
    return post(userName, "invitation");
  }

  /** Gives who has lost the phone a temporary code; the answer has the {@code code}. */
  public HttpResponse<String> giveTemporaryCode(String userName) {
    return post(userName, "temporary-code");
  }

  /** Makes or changes an account. */
  public HttpResponse<String> putAccount(String userName, String password, String displayName) {
    return put(
        userName, "{\"password\":\"%s\",\"displayName\":\"%s\"}".formatted(password, displayName));
  }

  /** As the other, of somebody who gets letters. */
  public HttpResponse<String> putAccount(
      String userName, String password, String displayName, String mailAddress) {
    return put(
        userName,
        "{\"password\":\"%s\",\"displayName\":\"%s\",\"email\":\"%s\"}"
            .formatted(password, displayName, mailAddress));
  }

  /** Makes an account's person an agent. */
  public HttpResponse<String> giveRole(String userName, String displayName, String role) {
    return put(
        userName, "{\"displayName\":\"%s\",\"roles\":[\"%s\"]}".formatted(displayName, role));
  }

  /** The audit trail of an account, as JSON lines. */
  public HttpResponse<String> audit(String userName) {
    return Http.send(
        client,
        Http.request(URI.create(url + "/api/admin/v1/audit?account=" + userName))
            .header("Authorization", "Bearer " + Toque.ADMIN_TOKEN)
            .GET()
            .build());
  }

  private HttpResponse<String> put(String userName, String body) {
    return Http.send(
        client,
        request(userName)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> post(String userName, String what) {
    return Http.send(client, request(userName + "/" + what).POST(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String path) {
    return Http.request(URI.create(url + "/api/admin/v1/accounts/" + path))
        .header("Authorization", "Bearer " + Toque.ADMIN_TOKEN);
  }
}
