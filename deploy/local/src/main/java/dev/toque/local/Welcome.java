package dev.toque.local;

import dev.toque.local.demo.Demo;
import dev.toque.local.home.Home;
import dev.toque.local.settings.Settings;
import java.util.List;

/** What is printed once a sign-in would succeed: the ready line, and how to play. */
record Welcome(Settings settings, Home home, List<Demo> accounts) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\nToque is ready at ").append(settings.publicUrl()).append("\n\n");
    for (Demo demo : accounts) {
      text.append("  sign in as  %-4s password  %s%n".formatted(demo.userName(), demo.password()));
    }
    text.append("  the phone   open %s/a/ in a second window%n".formatted(settings.publicUrl()));
    if (!settings.reachableByPhone()) {
      text.append("              (a real phone cannot reach localhost: set TOQUE_PUBLIC_URL)\n");
    }
    text.append("  operator    token in ").append(operatorToken()).append('\n');
    text.append("  logs        ").append(home.folder("logs")).append("/*.log\n\n");
    text.append("Ctrl-C ends everything. Accounts and phones are kept in ").append(home.root());
    return text.append('.').toString();
  }

  private String operatorToken() {
    return settings.adminToken().isPresent()
        ? "TOQUE_ADMIN_TOKEN"
        : home.file("admin.token").toString();
  }
}
