package dev.toque.portal.session;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leads a browser to the page where it belongs. */
@Singleton
class ElsewhereMapper {

  @ServerExceptionMapper
  Response lead(Elsewhere elsewhere) {
    return Response.seeOther(URI.create(elsewhere.path()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
