/**
 * The operator's API (protocol.md, section 8), by bearer token.
 *
 * <p>Changing a password, disabling or deleting an account ends what it had open. Every call may be
 * repeated: where a neighbour was away the answer is {@code unavailable}, and the repeat finishes.
 */
@OpenAPIDefinition(
    info = @Info(title = "Toque operator API", version = "1"),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer")))
package dev.toque.portal.admin;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
