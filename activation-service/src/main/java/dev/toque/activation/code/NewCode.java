package dev.toque.activation.code;

import dev.toque.protocol.wire.activation.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A code that is about to be stored. */
public record NewCode(UUID activationId, CodeHash hash, IssueCode request) {

  /** The fields to store, names and values in turn. */
  List<String> fields() {
    List<String> fields =
        new ArrayList<>(
            List.of(
                CodeFields.ID, activationId.toString(),
                CodeFields.ACCOUNT, request.accountId().toString(),
                CodeFields.PURPOSE, request.purpose().name(),
                CodeFields.NAME, request.account().name(),
                CodeFields.HINT, request.account().hint(),
                CodeFields.BROWSER, request.requestedFrom().browser()));
    request
        .requestedFrom()
        .place()
        .ifPresent(place -> fields.addAll(List.of(CodeFields.PLACE, place)));
    request
        .mostPhones()
        .ifPresent(most -> fields.addAll(List.of(CodeFields.MOST_PHONES, most.toString())));
    return fields;
  }
}
