package dev.toque.local.keys;

import dev.toque.local.home.Home;
import dev.toque.local.home.PrivateFiles;
import dev.toque.local.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The key files of one installation. */
public final class Keys {

  /** The services, by the names that their tokens carry. */
  public static final List<String> SERVICES = List.of("activation", "push", "portal");

  private static final List<String> SYMMETRIC = List.of("code", "secret", "challenge");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Home home;
  private final Path folder;

  private Keys(Home home) {
    this.home = home;
    this.folder = home.folder("keys");
  }

  /** The keys of this home; those that are missing are made. */
  public static Keys in(Home home) {
    Keys keys = new Keys(home);
    keys.makeMissing();
    return keys;
  }

  /** A random secret of 256 bits, as base64url. */
  public static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The private key that a service signs its tokens with. */
  public Path ofService(String service) {
    return folder.resolve(service + ".jwk");
  }

  /** The public keys of all services. */
  public Path trusted() {
    return folder.resolve("trusted.jwks");
  }

  /** A symmetric key file: {@code code}, {@code secret} or {@code challenge}. */
  public Path symmetric(String name) {
    return folder.resolve(name + ".keys");
  }

  /** The key that push-service shows itself to browsers' push services with. */
  public Path vapid() {
    return folder.resolve("vapid.keys");
  }

  /** The operator's token: what the environment says, else one that is made and stored. */
  public String adminToken(Settings settings) {
    return settings.adminToken().orElseGet(() -> home.secret("admin.token", Keys::random));
  }

  private void makeMissing() {
    if (!Files.exists(trusted())) {
      List<String> publicKeys = new ArrayList<>();
      for (String service : SERVICES) {
        ServiceKeyPair pair = ServiceKeyPair.generate(service);
        PrivateFiles.write(ofService(service), pair.privateJwk());
        publicKeys.add(pair.publicJwk());
      }
      PrivateFiles.write(
          trusted(), publicKeys.stream().collect(Collectors.joining(",", "{\"keys\":[", "]}")));
    }
    if (!Files.exists(vapid())) {
      PrivateFiles.write(vapid(), ServiceKeyPair.generate("vapid").encoded());
    }
    for (String name : SYMMETRIC) {
      if (!Files.exists(symmetric(name))) {
        PrivateFiles.write(symmetric(name), "1 " + random());
      }
    }
  }
}
