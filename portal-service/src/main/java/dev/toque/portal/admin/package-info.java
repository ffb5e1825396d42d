/**
 * The API of operators and agents (protocol.md, section 8): by bearer token, or with the session of
 * a person who has a role.
 *
 * <p>Changing a password, disabling or deleting an account ends what it had open. Every call may be
 * repeated: where a neighbour was away the answer is {@code unavailable}, and the repeat finishes.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Toque operator API",
            version = "1",
            description =
                "By the operator's token, or with the session of a person who has a role. With a"
                    + " session, what changes something needs the header X-CSRF-Token and our own"
                    + " Origin."),
    security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "session")},
    components =
        @Components(
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = "token",
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer"),
              @SecurityScheme(
                  securitySchemeName = "session",
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = "__Host-toque")
            }))
package dev.toque.portal.admin;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
