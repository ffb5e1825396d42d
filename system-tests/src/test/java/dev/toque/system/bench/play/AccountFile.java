package dev.toque.system.bench.play;

import dev.toque.system.setup.Toque;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A CSV file of accounts, each with a hash of its own; written while it is sent.
 *
 * @param lines without the first
 */
public record AccountFile(int lines) {

  private static final String HEAD = "username,displayName,email,locale,passwordHash\n";

  /** In bytes. */
  public long size() {
    return IntStream.range(0, lines).mapToLong(index -> line(index).length()).sum() + HEAD.length();
  }

  /** Sends it; gives the last line of the answer. */
  public String sendTo(Toque toque) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(toque.url() + "/api/admin/v1/accounts/import"))
            .header("Authorization", "Bearer " + Toque.ADMIN_TOKEN)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofInputStream(this::open))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request, BodyHandlers.ofString());
      return answer.body().lines().reduce("", (earlier, later) -> later);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private InputStream open() {
    Iterator<InputStream> pieces =
        Stream.concat(Stream.of(HEAD), IntStream.range(0, lines).mapToObj(AccountFile::line))
            .map(
                text ->
                    (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return pieces.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return pieces.next();
          }
        });
  }

  private static String line(int index) {
    return "import-%1$d,Imported Person %1$d,import-%1$d@example.com,en,$2b$12$%2$s%3$031d\n"
        .formatted(index, "R9h/cIPz0gi.URNNX3kh2O", index);
  }
}
