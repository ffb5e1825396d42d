package dev.toque.containers;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One image. */
record ServiceImage(StagedService service, JavaRuntime runtime, String base, String version) {

  /** A base made of this machine ({@link MachineBase}). */
  static final String MACHINE = "machine";

  private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");

  /** Writes it to a file that {@code docker load} and {@code ctr images import} read. */
  void write(Path tarball, Path caches) throws Exception {
    Files.createDirectories(tarball.getParent());
    builder()
        .setEntrypoint(Layout.COMMAND)
        .setWorkingDirectory(AbsoluteUnixPath.get(Layout.SERVICE))
        .setUser(Layout.USER)
        .setEnvironment(Map.of("LANG", "C.UTF-8", "MALLOC_ARENA_MAX", "1"))
        .setExposedPorts(
            Set.of(
                Port.tcp(Layout.HTTPS_PORT), Port.tcp(Layout.MANAGEMENT_PORTS.get(service.name()))))
        .setLabels(
            Map.of(
                "org.opencontainers.image.title",
                "Toque " + service.name() + "-service",
                "org.opencontainers.image.version",
                version,
                "org.opencontainers.image.licenses",
                "Apache-2.0"))
        .setCreationTime(Layout.TIME)
        .setFormat(ImageFormat.Docker)
        .containerize(
            Containerizer.to(TarImage.at(tarball).named(name()))
                .setApplicationLayersCache(caches)
                .setBaseImageLayersCache(caches));
  }

  String name() {
    return "toque/" + service.name() + "-service:" + version;
  }

  private JibContainerBuilder builder() throws Exception {
    JibContainerBuilder builder = from();
    builder.addFileEntriesLayer(layer("runtime", runtime.folder(), Layout.RUNTIME, file -> true));
    builder.addFileEntriesLayer(
        layer(
            "libraries",
            service.folder(),
            Layout.SERVICE,
            file -> file.startsWith(service.libraries())));
    builder.addFileEntriesLayer(
        layer(
            "service",
            service.folder(),
            Layout.SERVICE,
            file -> !file.startsWith(service.libraries())));
    return builder;
  }

  private JibContainerBuilder from() throws Exception {
    if (!base.equals(MACHINE)) {
      return base.startsWith("tar:")
          ? Jib.from(TarImage.at(Path.of(base.substring("tar:".length()))))
          : Jib.from(base);
    }
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("base");
    for (Path file : MachineBase.files(runtime)) {
      add(layer, file.toRealPath(), file.toString(), PROGRAM);
    }
    return Jib.fromScratch().addFileEntriesLayer(layer.build());
  }

  private static FileEntriesLayer layer(
      String name, Path folder, String place, Predicate<Path> fits) throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
    for (Path file : Trees.files(folder)) {
      if (fits.test(file)) {
        FilePermissions permissions =
            Files.isExecutable(file) ? PROGRAM : FilePermissions.DEFAULT_FILE_PERMISSIONS;
        add(layer, file, place + "/" + folder.relativize(file), permissions);
      }
    }
    return layer.build();
  }

  private static void add(
      FileEntriesLayer.Builder layer, Path file, String place, FilePermissions permissions) {
    layer.addEntry(file, AbsoluteUnixPath.get(place), permissions, Layout.TIME);
  }
}
