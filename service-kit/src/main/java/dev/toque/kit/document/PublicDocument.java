package dev.toque.kit.document;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Leaves what services ask of each other out of the document, which is for everybody, and adds what
 * every route may answer besides: a problem (protocol.md, section 7).
 */
public final class PublicDocument implements OASFilter {

  private static final String INTERNAL = "/internal/";
  private static final String PROBLEM = "Problem";

  /** What is read member by member would else be shown as the class that holds it. */
  private static final String ANY = "JsonNode";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, PathItem> paths = document.getPaths().getPathItems();
    List.copyOf(paths.keySet()).stream()
        .filter(path -> path.startsWith(INTERNAL))
        .forEach(document.getPaths()::removePathItem);
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(PROBLEM, problem()).addSchema(ANY, any());
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(PublicDocument::mayFail);
  }

  private static void mayFail(Operation operation) {
    APIResponse failure =
        OASFactory.createAPIResponse()
            .description("A problem; its code says which")
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                            .schema(
                                OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    operation.getResponses().setDefaultValue(failure);
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addProperty("type", text())
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("code", text())
        .addProperty("ref", text());
  }

  private static Schema any() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("JSON as docs/protocol.md says");
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
