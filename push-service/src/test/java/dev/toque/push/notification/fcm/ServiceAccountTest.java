package dev.toque.push.notification.fcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.protocol.testing.FastCrypto;
import dev.toque.push.testing.FcmStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAccountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret text | the FCM credentials are not JSON",
        "{} | the FCM credentials have no project_id",
        "{\"project_id\":\"p\",\"client_email\":\"e\",\"private_key_id\":\"k\","
            + "\"private_key\":\"secret text\",\"token_uri\":\"https://x\"}"
            + " | the private_key of the FCM credentials is no RSA key"
      })
  void whatIsNoKeyOfAServiceAccountIsSaidWithoutQuotingIt(String text, String said) {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> ServiceAccount.parse(text));

    assertEquals(said, fault.getMessage());
    assertEquals(null, fault.getCause());
  }

  @Test
  void aKeyIsNeverShown() {
    ServiceAccount account =
        ServiceAccount.parse(
            FcmStub.credentials(FastCrypto.rsa(), "https://oauth2.googleapis.com/token"));

    assertFalse(account.toString().contains("PRIVATE"), account.toString());
    assertEquals("toque-test", account.projectId());
  }
}
