package dev.toque.local.demo;

/**
 * An account to try Toque with.
 *
 * @param password readable, random, kept in {@code demo.txt} with mode 0600
 */
public record Demo(String userName, String password) {

  static Demo named(String userName) {
    return new Demo(userName, ReadablePassword.next());
  }

  static Demo parse(String line) {
    String[] parts = line.split(" ", 2);
    return new Demo(parts[0], parts[1]);
  }

  String line() {
    return userName + " " + password;
  }

  String displayName() {
    return Character.toUpperCase(userName.charAt(0)) + userName.substring(1);
  }

  @Override
  public String toString() {
    return "Demo[" + userName + "]";
  }
}
