package dev.toque.local;

import dev.toque.local.demo.Demo;
import dev.toque.local.home.Home;
import dev.toque.local.phone.LocalAuthority;
import dev.toque.local.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is printed once a sign-in would succeed: the ready line, and how to play. */
record Welcome(
    Settings settings, Home home, List<Demo> accounts, Optional<LocalAuthority> authority) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\nToque is ready at ").append(settings.publicUrl()).append("\n\n");
    for (Demo demo : accounts) {
      text.append("  sign in as  %-4s password  %s%n".formatted(demo.userName(), demo.password()));
    }
    text.append("  the phone   open %s/a/ in a second window%n".formatted(settings.publicUrl()));
    if (!settings.reachableByPhone()) {
      text.append("              (for a real phone: ./start --phone)\n");
    }
    authority.ifPresent(own -> text.append(trust(own)));
    text.append("  operator    token in ").append(operatorToken()).append('\n');
    text.append("  logs        ").append(home.folder("logs")).append("/*.log\n\n");
    text.append("Ctrl-C ends everything. Accounts and phones are kept in ").append(home.root());
    return text.append('.').toString();
  }

  private String trust(LocalAuthority own) {
    String page =
        "http://" + URI.create(settings.publicUrl()).getHost() + ":" + settings.trustPort();
    return """
          first       let the phone trust this machine: open %s on it
                      and go on only if it shows the fingerprint
                      %s
        """
        .formatted(page, own.fingerprint());
  }

  private String operatorToken() {
    return settings.adminToken().isPresent()
        ? "TOQUE_ADMIN_TOKEN"
        : home.file("admin.token").toString();
  }
}
