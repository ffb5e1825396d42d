package dev.toque.portal.browser;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that an account's person has confirmed. Rows are written by the repository's SQL. */
@Entity
@Table(name = "known_browser")
class KnownBrowser {

  @Id UUID id;

  @Column(name = "account_id", nullable = false, updatable = false)
  UUID accountId;

  @Column(name = "token_hash", nullable = false, updatable = false)
  byte[] tokenHash;

  @Column(nullable = false)
  String name;

  @Column(name = "confirmed_at", nullable = false)
  Instant confirmedAt;
}
