package dev.toque.portal.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.account.Account;
import dev.toque.portal.policy.PolicyConfig.BannerPolicy;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {

  private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void withoutConfigurationTheBannerRecommendsAndEverybodyMayEnrol() {
    PolicyConfig policy = policy(Map.of());

    assertDoesNotThrow(() -> new PolicyCheck(policy));
    assertEquals(BannerPolicy.RECOMMENDED, policy.banner());
    assertTrue(open(policy, null, MADE.plus(Duration.ofDays(999))));
  }

  @Test
  void aPolicyThatIsNoneIsRefusedAtTheStart() {
    assertThrows(RuntimeException.class, () -> policy(Map.of("toque.policy.banner", "sometimes")));
    assertThrows(RuntimeException.class, () -> policy(Map.of("toque.policy.enrolment", "closed")));
    for (String number : new String[] {"0", "21", "-1"}) {
      PolicyConfig policy = policy(Map.of("toque.policy.phones-per-account", number));
      String told =
          assertThrows(IllegalStateException.class, () -> new PolicyCheck(policy)).getMessage();
      assertTrue(told.contains("toque.policy.phones-per-account"), told);
    }
    PolicyConfig forever = policy(Map.of("toque.policy.enrolment-days", "366"));
    assertThrows(IllegalStateException.class, () -> new PolicyCheck(forever));
  }

  @Test
  void theWindowIsOpenForDaysAfterTheAccountWasMadeOrAnInvitationAccepted() {
    PolicyConfig policy =
        policy(Map.of("toque.policy.enrolment", "days", "toque.policy.enrolment-days", "3"));
    Instant last = MADE.plus(Duration.ofDays(3)).minusMillis(1);

    assertTrue(open(policy, null, last));
    assertEquals(false, open(policy, null, last.plusMillis(1)));
    assertTrue(open(policy, MADE.plus(Duration.ofDays(10)), MADE.plus(Duration.ofDays(12))));
  }

  @Test
  void byInvitationAloneNobodyElseMayEnrol() {
    PolicyConfig policy =
        policy(Map.of("toque.policy.enrolment", "invitation", "toque.policy.enrolment-days", "3"));

    assertEquals(false, open(policy, null, MADE));
    assertTrue(open(policy, MADE, MADE.plus(Duration.ofDays(2))));
    assertEquals(false, open(policy, MADE, MADE.plus(Duration.ofDays(3))));
  }

  private static boolean open(PolicyConfig policy, Instant invitedAt, Instant now) {
    Account account = new Account();
    account.createdAt = MADE;
    account.invitedAt = invitedAt;
    return new EnrolmentWindow(policy, Clock.fixed(now, ZoneOffset.UTC)).open(account);
  }

  private static PolicyConfig policy(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        .withMapping(PolicyConfig.class)
        .build()
        .getConfigMapping(PolicyConfig.class);
  }
}
