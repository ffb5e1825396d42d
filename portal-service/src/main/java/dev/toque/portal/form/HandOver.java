package dev.toque.portal.form;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives the framework the fields that we have read, before it would look for them itself. */
@Singleton
class HandOver {

  @ServerRequestFilter(preMatching = true)
  void give(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
    if (!ReadForm.isForm(context) && !isCalledForm(context)) {
      return;
    }
    FormBody form = ReadForm.of(context);
    FormData data = new FormData(Math.max(1, form.fields().size()));
    form.fields().forEach(field -> data.add(field.name(), field.value()));
    ((ResteasyReactiveRequestContext) request.getServerRequestContext()).setFormData(data);
  }

  /** No route reads a form but those of pages; what is called one elsewhere is left unread. */
  private static boolean isCalledForm(RoutingContext context) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    String kind = String.valueOf(type).toLowerCase(Locale.ROOT);
    return kind.contains("form-urlencoded") || kind.contains("multipart/");
  }
}
