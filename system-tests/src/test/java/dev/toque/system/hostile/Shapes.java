package dev.toque.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that one route is sent. */
final class Shapes {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SMUGGLED =
      "GET /internal/v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final Route route;
  private final Credentials credentials;
  private final List<Shape> shapes = new ArrayList<>();

  private Shapes(Route route, Credentials credentials) {
    this.route = route;
    this.credentials = credentials;
  }

  /** What the server's own parser meets; the same through the gateway and without it. */
  static List<Shape> ofHeads(Route route, Credentials credentials) {
    Shapes made = new Shapes(route, credentials);
    made.methods();
    made.heads();
    made.framing();
    return made.shapes;
  }

  /** What gets as far as the resource. */
  static List<Shape> ofContents(Route route, Credentials credentials) {
    Shapes made = new Shapes(route, credentials);
    made.targets();
    if (route.takesBody()) {
      made.mediaTypes();
      HostileJson.all().forEach((name, body) -> made.addJson(name, body));
      made.forms();
    }
    return made.shapes;
  }

  private void methods() {
    for (String method :
        new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get"}) {
      if (!method.equals(route.method())) {
        add("method " + method, () -> signed(method, route.target(), new byte[0]));
      }
    }
    add("a method that nobody knows", () -> signed("X".repeat(200), route.target(), new byte[0]));
  }

  private void heads() {
    add("two hosts", () -> plain().with("Host: elsewhere"));
    add("no host", () -> plain().without("Host"));
    add("a host of another kind", () -> plain().without("Host").with("Host: a b\u0001/%00@[::"));
    add("HTTP/1.0", () -> plain().line(route.method() + " " + route.target() + " HTTP/1.0"));
    add("HTTP/9.9", () -> plain().line(route.method() + " " + route.target() + " HTTP/9.9"));
    add("no version", () -> plain().line(route.method() + " " + route.target()));
    add("NUL in a header", () -> plain().with("X-Nothing: a\0b"));
    add("a header of no name", () -> plain().with(": nothing"));
    add("a header with a space in its name", () -> plain().with("X Y: z"));
    add("a folded header", () -> plain().with("X-Folded: a\r\n  b"));
    add("bare carriage returns", () -> plain().with("X-Return: a\rX-More: b"));
    add("a header of 7 KiB", () -> plain().with("X-Long: " + "x".repeat(7 * 1024)));
    add("a header of 64 KiB", () -> plain().with("X-Long: " + "x".repeat(64 * 1024)));
    add("2000 headers", () -> plain().with("x: y\r\n".repeat(2000) + "x: y"));
    add(
        "headers of nonsense",
        () ->
            plain()
                .with(
                    "Accept: ;;;q=zz,*/*;q=2",
                    "Accept-Language: zz-\u00e9;q=9,*;q=-1",
                    "Accept-Encoding: gzip;q=nan",
                    "Cookie: =;;a=;=x; toque=\"; toque-browser=%00; toque-visitor=",
                    "Range: bytes=9-1,-0,a-b",
                    "If-Modified-Since: yesterday",
                    "If-None-Match: \"",
                    "Expect: miracles",
                    "Forwarded: for=\"[::\";proto=ftp;host=%00",
                    "X-Forwarded-Proto: javascript",
                    "X-Forwarded-Host: [",
                    "Sec-Fetch-Site: ?",
                    "User-Agent: \u202e(((((((((((((((((((((((((((("));
    add(
        "nonsense for credentials",
        () ->
            Message.of(route.method(), route.target())
                .with(
                    "Authorization: Bearer \u00ff..",
                    "DPoP: a.b.c",
                    "Cookie: toque=" + "A".repeat(4000)));
    add(
        "an upgrade",
        () -> plain().with("Upgrade: h2c, websocket", "HTTP2-Settings: AAMAAABkAAQAAP__"));
  }

  private void framing() {
    String chunk = "2\r\n{}\r\n0\r\n\r\n";
    broken("a length and less", () -> json().with("Content-Length: 50").raw("{"));
    broken(
        "two lengths",
        () -> json().with("Content-Length: 2", "Content-Length: 3").raw("{}" + SMUGGLED));
    broken("a list of lengths", () -> json().with("Content-Length: 2, 3").raw("{}" + SMUGGLED));
    for (String length : new String[] {"-1", "+2", "0x2", "2 2", "1e1", "99999999999999999999"}) {
      broken("length " + length, () -> json().with("Content-Length: " + length).raw("{}"));
    }
    broken(
        "length and chunks",
        () -> json().with("Content-Length: 4", "Transfer-Encoding: chunked").raw(chunk + SMUGGLED));
    broken(
        "chunks and length",
        () -> json().with("Transfer-Encoding: chunked", "Content-Length: 4").raw(chunk + SMUGGLED));
    for (String encoding :
        new String[] {
          "xchunked",
          "chunked, identity",
          "identity, chunked",
          "gzip, chunked",
          "chunked\u000b",
          " chunked\r\nTransfer-Encoding: x",
          "CHUNKED"
        }) {
      broken(
          "encoding " + encoding.strip(),
          () -> json().with("Transfer-Encoding: " + encoding).raw(chunk + SMUGGLED));
    }
    broken(
        "encoding before its colon",
        () -> json().with("Transfer-Encoding : chunked").raw(chunk + SMUGGLED));
    for (String size :
        new String[] {"-1", "g", "fffffffffffffffff", "7fffffff", "", "2;" + "x".repeat(9000)}) {
      broken("chunk of size " + size, () -> chunked().raw(size + "\r\n{}\r\n0\r\n\r\n" + SMUGGLED));
    }
    broken("a chunk that is longer", () -> chunked().raw("1\r\n{}\r\n0\r\n\r\n" + SMUGGLED));
    broken(
        "trailers",
        () ->
            chunked()
                .raw("2\r\n{}\r\n0\r\nContent-Length: 9\r\n" + "x: y\r\n".repeat(2000) + "\r\n"));
    broken(
        "endless chunks", () -> chunked().raw(("400\r\n" + "x".repeat(1024) + "\r\n").repeat(40)));
  }

  private void targets() {
    for (String query :
        new String[] {
          "?%zz",
          "?a=%ff%fe",
          "?after=-1&before=-1&most=-1&query=%00&account=%00&ref=%00",
          "?after=99999999999999999999&most=1e9&query=" + "x".repeat(3000),
          "?after=%27%3b--&query=%25_%5c&accountId=x&ref=%f0%9f%98%80&guide=..%2f.."
        }) {
      add(
          "query " + shortened(query),
          () -> signed(route.method(), route.target() + query, new byte[0]));
    }
    if (route.hasParameters()) {
      for (String value :
          new String[] {
            "%00",
            "%ff",
            "%f0%9f%98%80",
            "%e2%80%ae",
            "x".repeat(3000),
            "..%2f..",
            "%2e%2e",
            "a%0d%0ab",
            "-1",
            "00000000-0000-0000-0000-00000000000g",
            "%27%3b--",
            "%25",
            "me"
          }) {
        String target = route.filled(value);
        add("parameter " + shortened(value), () -> signed(route.method(), target, new byte[0]));
      }
    }
  }

  private void mediaTypes() {
    byte[] object = "{}".getBytes(StandardCharsets.UTF_8);
    for (String type :
        new String[] {
          "text/plain",
          "application/xml",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          JSON + "; charset=utf-16",
          JSON + "; charset=nonsense",
          "a/b/c;;;=",
          "*/*",
          "",
          "x".repeat(4000)
        }) {
      add("type " + shortened(type), () -> holding(object).body(type, object));
    }
    add("no type", () -> holding(object).with("Content-Length: 2").raw(object));
    add(
        "said to be compressed",
        () -> holding(object).with("Content-Encoding: gzip").body(JSON, object));
    byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);
    add("in UTF-16", () -> signed(route.method(), route.target(), utf16).body(JSON, utf16));
  }

  private void addJson(String name, byte[] body) {
    add("JSON " + name, () -> signed(route.method(), route.target(), body).body(JSON, body));
  }

  private void forms() {
    String token = "csrf=" + credentials.formToken();
    for (String fields :
        new String[] {
          token,
          token + "&%zz=%",
          token + "&username[]=a&username=%00&password=" + "x".repeat(9000),
          token + "&a=1".repeat(500),
          token + "&return=//elsewhere&return=%0d%0aa&language=%ff",
          token + "&name=%00&number=" + "9".repeat(500) + "&code=%e2%80%ae&id=x&act=x&reason=%00",
          token + "&confirm-number=x&offline-response=-1&recovery=%00&temporary-code=%ff&to=x"
        }) {
      byte[] body = fields.getBytes(StandardCharsets.UTF_8);
      add(
          "form " + shortened(fields.substring(token.length())),
          () -> signed(route.method(), route.target(), body).body(FORM, body));
    }
  }

  private Message signed(String method, String target, byte[] body) {
    return Message.of(method, target).with(credentials.headers(route, method, target, body));
  }

  /** What this route takes, with credentials of its own: a proof may be used once. */
  private Message plain() {
    return holding(new byte[0]);
  }

  private Message json() {
    return plain().with("Content-Type: " + JSON);
  }

  private Message chunked() {
    return json().with("Transfer-Encoding: chunked");
  }

  /** Made for a body that is still to be added. */
  private Message holding(byte[] body) {
    return signed(route.method(), route.target(), body);
  }

  private void add(String name, Supplier<Message> message) {
    shapes.add(new Shape(name, message, true));
  }

  /** The server may rightly wait for more. */
  private void broken(String name, Supplier<Message> message) {
    shapes.add(new Shape(name, message, false));
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
