package dev.toque.portal.imports;

import dev.toque.portal.admin.Callers;
import dev.toque.portal.imports.ImportEvent.Done;
import dev.toque.portal.imports.ImportEvent.Progress;
import dev.toque.portal.imports.ImportEvent.Refused;
import dev.toque.portal.imports.ImportEvent.Stopped;
import dev.toque.portal.web.ForAgents;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many accounts at once (protocol.md, section 8). */
@ForAgents
@Tag(name = "Accounts")
@Path("/api/admin/v1/accounts")
public class ImportResource {

  private static final String CSV = "text/csv";
  private static final String JSON_LINES = "application/x-ndjson";

  private final Upload upload;
  private final ImportAccounts imports;
  private final Callers callers;
  private final CurrentVertxRequest current;

  ImportResource(
      Upload upload, ImportAccounts imports, Callers callers, CurrentVertxRequest current) {
    this.upload = upload;
    this.imports = imports;
    this.callers = callers;
    this.current = current;
  }

  /** Takes a file of any length, {@code text/csv} in UTF-8, and tells what becomes of it. */
  @POST
  @Path("/import")
  @Consumes(MediaType.WILDCARD)
  @Produces(JSON_LINES)
  @Operation(
      summary = "Make and change accounts by a CSV file",
      description =
          "The first line names the columns, separated by commas: username, displayName, email,"
              + " locale, enabled, roles, passwordHash, password. What a cell is empty for stays as"
              + " it is; a password or its hash (PHC string of Argon2id, bcrypt) is for accounts"
              + " that have none. Who has neither gets an invitation by mail.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "200",
      description =
          "JSON lines while it goes: how many lines are done, each refused line, and last what came"
              + " of all, or why it stopped",
      content =
          @Content(
              mediaType = JSON_LINES,
              schema = @Schema(oneOf = {Progress.class, Refused.class, Done.class, Stopped.class})))
  public Multi<ImportEvent> take() {
    RoutingContext context = current.getCurrent();
    requireCsv(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
    return imports.run(upload.open(context), callers.caller().actor());
  }

  private static void requireCsv(String type) {
    String[] parts = String.valueOf(type).toLowerCase(Locale.ROOT).split(";", 2);
    String parameters = parts.length == 2 ? parts[1].replace("\"", "").replace(" ", "") : "";
    boolean utf8 = !parameters.contains("charset=") || parameters.contains("charset=utf-8");
    if (!parts[0].strip().equals(CSV) || !utf8) {
      throw ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
