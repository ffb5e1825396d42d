package dev.toque.portal.newpassword;

import dev.toque.portal.account.Account;
import dev.toque.portal.mail.Letter;
import dev.toque.portal.mail.Letters;
import dev.toque.portal.mail.PostOffice;
import dev.toque.portal.newpassword.MakeLink.Made;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Sends password links. */
@Singleton
class LinkLetters {

  private static final Logger LOG = Logger.getLogger(LinkLetters.class);

  private final Letters letters;
  private final PostOffice office;

  LinkLetters(Letters letters, PostOffice office) {
    this.letters = letters;
    this.office = office;
  }

  boolean canBeSent() {
    return office.open();
  }

  /** To who has forgotten the password. */
  Uni<Void> forgotten(Account reader, Made link) {
    return letters
        .forgotten(reader, link.url(), link.code(), link.life().toMinutes())
        .flatMap(office::send);
  }

  /** To who is invited; says whether it was sent, for the operator can pass the link on else. */
  Uni<Boolean> invitation(Account reader, Made link) {
    if (!office.open() || reader.email == null) {
      return Uni.createFrom().item(false);
    }
    return letters
        .invitation(reader, link.url(), link.code(), link.life().toDays())
        .flatMap(letter -> sent(reader, letter));
  }

  private Uni<Boolean> sent(Account reader, Letter letter) {
    return office
        .send(letter)
        .replaceWith(true)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("invitation not sent accountId=%s: %s", reader.id, failure);
              return false;
            });
  }
}
