package dev.toque.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image's file, laid out as a container sees it.
 *
 * @param root its file system
 * @param config what it says of itself
 * @param layers the files of each, in order
 */
record UnpackedImage(Path root, JsonNode config, List<Set<String>> layers) {

  private static final int PROGRAM_BITS = 0111;

  static UnpackedImage of(Path tarball, Path root) throws IOException {
    Map<String, byte[]> members = new HashMap<>();
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tarball)))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        members.put(entry.getName(), archive.readAllBytes());
      }
    }
    ObjectMapper mapper = new ObjectMapper();
    JsonNode manifest = mapper.readTree(members.get("manifest.json")).get(0);
    List<Set<String>> layers = new ArrayList<>();
    for (JsonNode layer : manifest.path("Layers")) {
      layers.add(unpack(members.get(layer.asText()), root));
    }
    JsonNode config = mapper.readTree(members.get(manifest.path("Config").asText()));
    return new UnpackedImage(root, config.path("config"), layers);
  }

  private static Set<String> unpack(byte[] layer, Path root) throws IOException {
    Set<String> files = new TreeSet<>();
    InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(layer));
    try (TarArchiveInputStream archive = new TarArchiveInputStream(unzipped)) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        Path target = root.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(archive, target);
          boolean program = (entry.getMode() & PROGRAM_BITS) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(program ? "r-xr-xr-x" : "r--r--r--"));
          Files.setLastModifiedTime(target, FileTime.from(entry.getLastModifiedDate().toInstant()));
          files.add(entry.getName());
        }
      }
    }
    return files;
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    config.path("Entrypoint").forEach(argument -> command.add(argument.asText()));
    return command;
  }
}
