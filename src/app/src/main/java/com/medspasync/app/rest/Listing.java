package com.medspasync.app.rest;

import com.medspasync.kernel.Page;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * One page of a list.
 *
 * @param hasMore whether rows follow; ask for them by {@code startingAfter} the last id
 * @param url path of the list without its parameters
 */
public record Listing<T>(List<T> data, boolean hasMore, String url) {

  public static <T> Listing<T> of(Page<T> page, UriInfo uri) {
    return new Listing<>(page.data(), page.hasMore(), uri.getAbsolutePath().getPath());
  }
}
