package dev.toque.protocol.wire;

/** The portal that an enrolment belongs to. */
public record Portal(String name, String url) {
  public Portal {
    Fields.require("name", name);
    Fields.require("url", url);
  }
}
