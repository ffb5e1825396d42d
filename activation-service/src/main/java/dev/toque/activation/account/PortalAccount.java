package dev.toque.activation.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What this service knows of an account of the portal; a read-only view of its row. */
@Entity
@Immutable
@Table(name = "account")
public class PortalAccount {

  @Id private UUID id;

  @Column(name = "ever_active")
  private boolean everActive;

  @Column(name = "offline_run")
  private int offlineRun;

  protected PortalAccount() {
    // for Hibernate
  }

  /** The account's id, chosen by the portal. */
  public UUID id() {
    return id;
  }

  /** Wrong responses without a network in a row (protocol.md 6). */
  public int offlineRun() {
    return offlineRun;
  }

  /** Whether it has ever had an active phone (protocol.md 4.4). */
  public boolean everActive() {
    return everActive;
  }
}
