package dev.toque.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What cert-manager mounts: a key, its certificate, and who vouches for it (here itself). */
record InternalCertificate(KeyStore store) {

  private static final String ALIAS = "own";
  private static final char[] PASSWORD = "only-of-a-test".toCharArray();

  static InternalCertificate make(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("tls.p12");
    Programs.run(
        folder,
        List.of(
            Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD)));
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    Files.delete(file);
    return new InternalCertificate(store);
  }

  void write(Path folder) throws IOException, GeneralSecurityException {
    Key key = store.getKey(ALIAS, PASSWORD);
    String certificate = pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("tls.key"), pem("PRIVATE KEY", key.getEncoded()));
    Files.writeString(folder.resolve("tls.crt"), certificate);
    Files.writeString(folder.resolve("ca.crt"), certificate);
  }

  SSLContext trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
  }
}
