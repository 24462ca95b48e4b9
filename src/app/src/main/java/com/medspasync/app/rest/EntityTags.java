package com.medspasync.app.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Names the state of an answer in the header {@code ETag}, for who sends it back in {@code
 * If-Match}.
 */
@Provider
public class EntityTags implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Versioned versioned) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.ETAG, new EntityTag(Integer.toString(versioned.version())));
    }
  }
}
