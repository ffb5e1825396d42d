package dev.toque.local.phone;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority of this home, made at first use by the JDK's own {@code keytool}. Its
 * certificate lasts ten years, the server's 397 days, which is the most that phones accept.
 */
public final class LocalAuthority {

  private static final String AUTHORITY = "authority.p12";
  private static final String CERTIFICATE = "authority.crt";

  private static final String SERVER_DAYS = "397";
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private final LanAddress address;
  private final Path folder;
  private final String password;
  private final Keytool keytool;

  private LocalAuthority(Home home, LanAddress address) {
    this.address = address;
    this.folder = home.folder(address.isPrivate() ? "authority" : "authority-" + address.ip());
    this.password = home.secret("keys/authority.password", Keys::random);
    this.keytool = new Keytool(folder, home.file("keys/authority.password"));
  }

  /** The authority of this home that may vouch for this address. */
  public static LocalAuthority in(Home home, LanAddress address) {
    LocalAuthority authority = new LocalAuthority(home, address);
    if (!Files.exists(authority.certificate())) {
      authority.make();
    }
    return authority;
  }

  /** What a phone must trust, as a PEM file. */
  public Path certificate() {
    return folder.resolve(CERTIFICATE);
  }

  /** Password of the key store that {@link #server} gives. */
  public String password() {
    return password;
  }

  /** Trust in this authority and in nobody else, for a client of ours. */
  public SSLContext trust() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "authority", certificateIn(folder.resolve(AUTHORITY), "authority"));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has these", impossible);
    }
  }

  /** SHA-256 of the certificate as phones show it: pairs of hexadecimal digits. */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(certificateIn(folder.resolve(AUTHORITY), "authority").getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A PKCS#12 key store with a key and a certificate chain for the address. */
  public Path server() {
    Path store = folder.resolve(address.name() + "_" + address.ip() + ".p12");
    if (!Files.exists(store) || endsSoon(store)) {
      issue(store);
    }
    return store;
  }

  private void make() {
    keytool.run(
        "-genkeypair -alias authority -keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA"
            + " -validity 3650 -keystore "
            + AUTHORITY,
        "-dname",
        "CN=Toque on " + System.getProperty("user.name") + "'s machine",
        "-ext",
        "BasicConstraints:critical=ca:true,pathlen:0",
        "-ext",
        "KeyUsage:critical=keyCertSign",
        "-ext",
        "2.5.29.30:critical=" + NameConstraints.of(address));
    keytool.run(
        "-exportcert -rfc -alias authority -file " + CERTIFICATE + " -keystore " + AUTHORITY);
  }

  private void issue(Path store) {
    String name = store.getFileName().toString();
    String names =
        address.name().equals(address.ip())
            ? "ip:" + address.ip()
            : "dns:" + address.name() + ",ip:" + address.ip();
    try {
      Files.deleteIfExists(store);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    keytool.run(
        "-genkeypair -alias server -keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA"
            + " -keystore "
            + name,
        "-dname",
        // not a name that could be taken for an address, which the constraints would judge
        "CN=Toque server");
    keytool.run("-certreq -alias server -file server.csr -keystore " + name);
    keytool.run(
        "-gencert -rfc -alias authority -infile server.csr -outfile server.crt -keystore "
            + AUTHORITY
            + " -validity "
            + SERVER_DAYS,
        "-ext",
        "SubjectAlternativeName=" + names,
        "-ext",
        "ExtendedKeyUsage=serverAuth",
        "-ext",
        "KeyUsage:critical=digitalSignature");
    keytool.run(
        "-importcert -noprompt -alias authority -file " + CERTIFICATE + " -keystore " + name);
    keytool.run("-importcert -noprompt -alias server -file server.crt -keystore " + name);
  }

  private boolean endsSoon(Path store) {
    X509Certificate server = (X509Certificate) certificateIn(store, "server");
    return server.getNotAfter().toInstant().isBefore(Instant.now().plus(RENEWED_BEFORE));
  }

  private Certificate certificateIn(Path store, String alias) {
    try (InputStream file = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(file, password.toCharArray());
      return keys.getCertificate(alias);
    } catch (IOException | GeneralSecurityException failure) {
      throw new CannotStart(
          store + " cannot be read: " + failure.getMessage() + ". Delete it to have a new one.",
          failure);
    }
  }
}
