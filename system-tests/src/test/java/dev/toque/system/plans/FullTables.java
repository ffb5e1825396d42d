package dev.toque.system.plans;

import java.util.List;
import java.util.Map;

/** Statements that fill the tables of each service, most rows in the states of long ago. */
final class FullTables {

  private static final String EACH = " FROM generate_series(1, {rows}) i";

  private static final Map<String, List<String>> OF_SERVICE =
      Map.of(
          "portal",
          List.of(
              """
              INSERT INTO account (id, user_name, display_name, email, locale, enabled, password_hash)
              SELECT md5('account' || i)::uuid, 'user' || i, 'Name ' || i, 'user' || i || '@example.org',
                'en', true, '$argon2id$'""",
              """
              INSERT INTO known_browser (account_id, token_hash, name)
              SELECT md5('account' || i)::uuid, sha256(i::text::bytea), 'Firefox on Linux'""",
              """
              INSERT INTO recovery_code (account_id, position, code_hash)
              SELECT md5('account' || i / 10)::uuid, i % 10, sha256(i::text::bytea)""",
              """
              INSERT INTO temporary_code (account_id, code_hash, given_by, full_until, enrol_until)
              SELECT md5('account' || i)::uuid, sha256(i::text::bytea), 'ada', now(), now()""",
              """
              INSERT INTO password_link (account_id, kind, code_hash, expires_at)
              SELECT md5('account' || i)::uuid, 'INVITATION', sha256(i::text::bytea), now()""",
              """
              INSERT INTO notice (account_id, kind, detail, at, seen_at)
              SELECT md5('account' || i)::uuid, 'PHONE_ADDED', 'Pixel 8', now(),
                CASE WHEN i % 100 > 0 THEN now() END""",
              """
              INSERT INTO audit_event (event, account_id, actor, address, ref)
              SELECT 'password-wrong', md5('account' || i)::uuid, 'browser', '192.0.2.1',
                lpad(i::text, 8, '0')"""),
          "activation",
          List.of(
              """
              INSERT INTO account (id, ever_active) SELECT md5('account' || i)::uuid, true""",
              """
              INSERT INTO enrolment
                (id, account_id, account_name, account_hint, activation_id, code_hash, device_id, purpose,
                 code_expires_at, redeemed_at, public_key, device_name, platform, state, activated_at,
                 confirm_until, confirm_tries, confirm_kid, gate)
              SELECT md5('enrolment' || i)::uuid, md5('account' || i)::uuid, 'Ada', 'ada',
                md5('code' || i)::uuid, md5('hash' || i), md5('device' || i), 'FIRST', now(), now(), '{}',
                'Pixel 8', 'ANDROID', CASE WHEN i % 1000 = 0 THEN 'PENDING' ELSE 'ACTIVE' END, now(),
                now(), 3, 'k1', '{}'""",
              """
              INSERT INTO offline_question (account_id, question)
              SELECT md5('account' || i)::uuid, i::text""",
              """
              INSERT INTO audit_event (event, account_id, enrolment_id, activation_id, device_id, actor, ref)
              SELECT 'enrolment-active', md5('account' || i)::uuid, md5('enrolment' || i)::uuid,
                md5('code' || i)::uuid, md5('device' || i), 'BROWSER', lpad(i::text, 8, '0')"""),
          "push",
          List.of(
              """
              INSERT INTO challenge
                (id, account_id, browser_id, act, nonce, display, transfer, state, created_at, expires_at,
                 pick_up_until, decided_at, device_id, statement, gate, decision)
              SELECT md5('challenge' || i)::uuid, md5('account' || i)::uuid, i::text, 'SIGN_IN', '', '{}',
                'TAP', s.state, at, at + INTERVAL '2 minutes', at + INTERVAL '3 minutes',
                CASE WHEN s.state <> 'PENDING' THEN at END,
                CASE WHEN s.decision <> '' THEN md5('device' || i) END,
                CASE WHEN s.decision <> '' THEN '' END, CASE WHEN s.decision <> '' THEN '{}' END,
                NULLIF(s.decision, '')
              FROM (
                SELECT i, now() - i * INTERVAL '20 seconds' AS at,
                  CASE WHEN i < 100 THEN 'PENDING' WHEN i < 150 THEN 'APPROVED'
                       WHEN i % 1000 = 0 THEN 'REPORTED' WHEN i % 10 = 1 THEN 'EXPIRED'
                       ELSE 'CONSUMED' END AS state
                FROM generate_series(1, {rows}) i) one,
              LATERAL (SELECT one.state, CASE one.state WHEN 'PENDING' THEN '' WHEN 'EXPIRED' THEN ''
                WHEN 'REPORTED' THEN 'REPORT' ELSE 'APPROVE' END AS decision) s""",
              """
              INSERT INTO notification (challenge_id, account_id, sent_at)
              SELECT md5('challenge' || i)::uuid, md5('account' || i)::uuid,
                now() - i * INTERVAL '20 seconds'""",
              """
              INSERT INTO notification_attempt (challenge_id, device_id, transport, outcome, at)
              SELECT md5('challenge' || i)::uuid, md5('device' || i), 'webpush', 'delivered',
                now() - i * INTERVAL '20 seconds'""",
              """
              INSERT INTO push_target (device_id, account_id, transport, address)
              SELECT md5('device' || i), md5('account' || i)::uuid, 'webpush', '{}'""",
              """
              INSERT INTO audit_event (event, account_id, challenge_id, actor, ref)
              SELECT 'challenge-made', md5('account' || i)::uuid, md5('challenge' || i)::uuid, 'portal',
                lpad(i::text, 8, '0')"""));

  private FullTables() {}

  /** The services whose tables it knows. */
  static List<String> services() {
    return OF_SERVICE.keySet().stream().sorted().toList();
  }

  /** What fills the tables of a service with so many rows each. */
  static List<String> of(String service, int rows) {
    return OF_SERVICE.get(service).stream()
        .map(insert -> insert.contains("FROM") ? insert : insert + EACH)
        .map(insert -> insert.replace("{rows}", String.valueOf(rows)))
        .toList();
  }
}
