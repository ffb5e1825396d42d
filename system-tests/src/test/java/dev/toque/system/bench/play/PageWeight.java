package dev.toque.system.bench.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A page and everything that it brings along, as it crosses the network to a browser. */
public final class PageWeight {

  private static final Pattern IN_PAGE =
      Pattern.compile(
          "<(?:link rel=\"(?:icon|stylesheet|modulepreload)\"|script|img)[^>]*(?:href|src)=\"(/[^\"]+)\"");
  private static final Pattern IN_MODULE =
      Pattern.compile("(?:from|import)\\s*\"([^\"]+\\.js)\"|import\\(\"([^\"]+\\.js)\"\\)");
  private static final Pattern IN_STYLES =
      Pattern.compile("@import[^;]*\"([^\"]+)\"|url\\(\"?([^)\"]+)\"?\\)");

  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<URI> seen = new LinkedHashSet<>();
  private long bytes;

  /** Of pages of this origin. */
  public PageWeight(String url) {
    this.url = url;
  }

  /**
   * Bytes of bodies, compressed where the server compresses, of the page and of what it names:
   * styles, modules and what they import, icons.
   */
  public long bytesOf(String page) {
    bytes += page.getBytes(StandardCharsets.UTF_8).length;
    Deque<URI> left = new ArrayDeque<>();
    add(left, URI.create(url + "/"), IN_PAGE.matcher(page));
    while (!left.isEmpty()) {
      URI next = left.poll();
      String text = fetch(next);
      if (next.getPath().endsWith(".js")) {
        add(left, next, IN_MODULE.matcher(text));
      } else if (next.getPath().endsWith(".css")) {
        add(left, next, IN_STYLES.matcher(text));
      }
    }
    return bytes;
  }

  /** How many files the page brought along. */
  public int files() {
    return seen.size();
  }

  private void add(Deque<URI> left, URI base, Matcher named) {
    while (named.find()) {
      String name = named.group(1) == null ? named.group(2) : named.group(1);
      if (!name.startsWith("data:") && seen.add(base.resolve(name))) {
        left.add(base.resolve(name));
      }
    }
  }

  private String fetch(URI uri) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray());
      bytes += response.body().length;
      boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
      return new String(
          packed ? unpacked(response.body()) : response.body(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new FlowFailed(uri + " failed: " + failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return stream.readAllBytes();
    }
  }
}
