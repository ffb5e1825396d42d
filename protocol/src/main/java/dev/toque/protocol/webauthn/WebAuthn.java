package dev.toque.protocol.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.CborConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Verifies credentials: pure functions over what {@link CredentialJson} has read. Origin, relying
 * party hash, type, challenge, user present and verified, algorithm, owner and signature are judged
 * here; that the signature counter does not go back is for the caller to judge, who has a store.
 * Source: protocol.md, section 3.4; WebAuthn Level 3, sections 7.1 and 7.2.
 */
public final class WebAuthn {
  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final CborConverter CBOR = CONVERTER.getCborConverter();

  /** Attestation is {@code none}: whatever statement comes is not looked at. */
  private static final WebAuthnManager MANAGER =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(algorithm(COSEAlgorithmIdentifier.ES256), algorithm(COSEAlgorithmIdentifier.RS256));

  private WebAuthn() {}

  /** The credential that a registration introduces; empty when anything about it is wrong. */
  public static Optional<Registered> registered(Registration registration, Ceremony ceremony) {
    return isClean(registration.clientData(), ceremony)
        ? attempt(() -> register(registration, ceremony))
        : Optional.empty();
  }

  /** Where the signature counter of a right assertion stands; empty when anything is wrong. */
  public static Optional<Long> asserted(
      Assertion assertion, Credential credential, Ceremony ceremony) {
    return isOwn(assertion, credential, ceremony) && isClean(assertion.clientData(), ceremony)
        ? attempt(() -> authenticate(assertion, credential, ceremony))
        : Optional.empty();
  }

  private static Optional<Registered> register(Registration registration, Ceremony ceremony) {
    RegistrationData data =
        MANAGER.verify(
            new RegistrationRequest(registration.attestationObject(), registration.clientData()),
            new RegistrationParameters(property(ceremony), ALGORITHMS, true, true));
    var authenticatorData = data.getAttestationObject().getAuthenticatorData();
    AttestedCredentialData attested = authenticatorData.getAttestedCredentialData();
    return Arrays.equals(attested.getCredentialId(), registration.id())
        ? CredentialKeys.usable(attested.getCOSEKey())
            .map(key -> new Credential(registration.id(), CBOR.writeValueAsBytes(key)))
            .map(made -> new Registered(made, authenticatorData.getSignCount()))
        : Optional.empty();
  }

  private static Optional<Long> authenticate(
      Assertion assertion, Credential credential, Ceremony ceremony) {
    AuthenticationData data =
        MANAGER.verify(
            new AuthenticationRequest(
                assertion.id(),
                assertion.authenticatorData(),
                assertion.clientData(),
                assertion.signature()),
            new AuthenticationParameters(
                property(ceremony), known(credential), List.of(credential.id()), true, true));
    return Optional.of(data.getAuthenticatorData().getSignCount());
  }

  /** The library leaves the owner to us (WebAuthn Level 3, section 7.2, step 6). */
  private static boolean isOwn(Assertion assertion, Credential credential, Ceremony ceremony) {
    return Arrays.equals(assertion.id(), credential.id())
        && assertion
            .userHandle()
            .map(handle -> Arrays.equals(handle, ceremony.userHandle()))
            .orElse(true);
  }

  /** The library lets bad UTF-8, doubled members and a path behind the origin pass. */
  private static boolean isClean(byte[] clientData, Ceremony ceremony) {
    try {
      String origin = StrictJson.readTree(clientData).path("origin").textValue();
      return ceremony.relyingParty().origin().equals(origin);
    } catch (ProblemException notStrictJson) {
      return false;
    }
  }

  /** Without a counter, so that every one is let through to the caller. */
  private static CredentialRecordImpl known(Credential credential) {
    COSEKey key = CBOR.readValue(credential.publicKey(), COSEKey.class);
    return new CredentialRecordImpl(
        null,
        null,
        null,
        null,
        0,
        new AttestedCredentialData(AAGUID.ZERO, credential.id(), key),
        null,
        null,
        null,
        null);
  }

  private static ServerProperty property(Ceremony ceremony) {
    return ServerProperty.builder()
        .origin(Origin.create(ceremony.relyingParty().origin()))
        .rpId(ceremony.relyingParty().id())
        .challenge(new DefaultChallenge(ceremony.challenge()))
        .build();
  }

  private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier identifier) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, identifier);
  }

  /**
   * The library's parsers fail in more ways than it names. Here that is safe to take together: what
   * failed has not verified, and the bytes are a stranger's.
   */
  private static <T> Optional<T> attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (RuntimeException notVerified) {
      return Optional.empty();
    }
  }

  private interface Attempt<T> {
    Optional<T> run();
  }
}
