package dev.toque.local.phone;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.local.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {

  private static final LanAddress LAN = new LanAddress("192.168.7.9", "toque-test.local");

  @TempDir Path folder;

  @Test
  void itsServerIsTrustedByWhoTrustsIt() throws Exception {
    LocalAuthority authority = LocalAuthority.in(Home.open(folder), LAN);

    X509Certificate server = serverOf(authority);

    assertDoesNotThrow(() -> validate(server, authority));
    assertEquals(Set.of("toque-test.local", "192.168.7.9"), names(server));
  }

  @Test
  void itCannotVouchForAnybodyElse() throws Exception {
    LocalAuthority authority = LocalAuthority.in(Home.open(folder), LAN);
    authority.server(); // leaves a request for a certificate behind
    new Keytool(folder.resolve("authority"), folder.resolve("keys/authority.password"))
        .run(
            "-gencert -rfc -alias authority -infile server.csr -outfile bank.crt -keystore"
                + " authority.p12 -ext SubjectAlternativeName=dns:bank.example");
    X509Certificate bank = read(folder.resolve("authority/bank.crt"));

    assertThrows(CertPathValidatorException.class, () -> validate(bank, authority));
  }

  @Test
  void anAddressOfAPublicNetworkIsTheOnlyOneThatItsAuthorityNames() throws Exception {
    LanAddress address = new LanAddress("203.0.113.7", "203.0.113.7");
    LocalAuthority authority = LocalAuthority.in(Home.open(folder), address);

    X509Certificate server = serverOf(authority);

    assertDoesNotThrow(() -> validate(server, authority));
    assertEquals("3017A015300782056C6F63616C300A8708CB007107FFFFFFFF", NameConstraints.of(address));
  }

  private static X509Certificate serverOf(LocalAuthority authority)
      throws GeneralSecurityException, IOException {
    try (InputStream file = Files.newInputStream(authority.server())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, authority.password().toCharArray());
      return (X509Certificate) store.getCertificate("server");
    }
  }

  private static void validate(X509Certificate certificate, LocalAuthority authority)
      throws GeneralSecurityException, IOException {
    X509Certificate issuer = read(authority.certificate());
    // the JDK heeds the constraints of a certificate in the path, not those of an anchor
    TrustAnchor anchor =
        new TrustAnchor(issuer.getSubjectX500Principal(), issuer.getPublicKey(), null);
    PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
    parameters.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate, issuer)),
            parameters);
  }

  private static X509Certificate read(Path pem) throws GeneralSecurityException, IOException {
    try (InputStream file = Files.newInputStream(pem)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    }
  }

  private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
  }
}
