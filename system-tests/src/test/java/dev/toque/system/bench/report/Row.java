package dev.toque.system.bench.report;

/** A row of the bar. */
public enum Row {
  P1("enrol flow without password hashing"),
  P2("sign-in flow without password hashing"),
  P3("share of password hashing in a flow"),
  P4("ready after start, stores already up"),
  P5("resident memory of the three services"),
  P6("waiting browsers on one portal replica"),
  P7("growth to 1 000 000 accounts"),
  P8("scale out to two replicas"),
  P9("round trips"),
  P10("QR code of the banner"),
  P11("banner page"),
  P12("overload"),
  P13("import of 100 000 accounts"),
  P14("search among 1 000 000 accounts"),
  /** Measured by {@code --reference} alone. */
  REFERENCE("the same two flows elsewhere");

  private final String title;

  Row(String title) {
    this.title = title;
  }

  /** What it is about. */
  public String title() {
    return title;
  }
}
