package dev.toque.portal.form;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives the framework the fields that we have read, before it would look for them itself. */
@Singleton
class HandOver {

  @ServerRequestFilter(preMatching = true)
  void give(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
    if (!ReadForm.isForm(context)) {
      return;
    }
    FormBody form = ReadForm.of(context);
    FormData data = new FormData(Math.max(1, form.fields().size()));
    form.fields().forEach(field -> data.add(field.name(), field.value()));
    ((ResteasyReactiveRequestContext) request.getServerRequestContext()).setFormData(data);
  }
}
