package dev.toque.protocol.challenge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the phone shows of a challenge. Source: protocol.md, section 5.1.
 *
 * @param portal its name
 * @param account the account's name as the person knows it
 * @param browser a name from a fixed list, never text of the User-Agent
 * @param at when the browser asked, RFC 3339
 */
public record Display(
    Act act,
    String portal,
    String account,
    String browser,
    Optional<String> place,
    String ip,
    String at) {

  /** The exact text that is shown and hashed; keep it, do not make it twice. */
  public String json() {
    ObjectNode json =
        StrictJson.mapper()
            .createObjectNode()
            .put("act", act.wire())
            .put("portal", portal)
            .put("account", account)
            .put("browser", browser);
    place.ifPresent(name -> json.put("place", name));
    return StrictJson.writeString(json.put("ip", ip).put("at", at));
  }

  /** The member {@code dh} of an answer's statement. */
  public static String hash(String json) {
    return Base64Url.encode(Digests.sha256(json.getBytes(StandardCharsets.UTF_8)));
  }
}
