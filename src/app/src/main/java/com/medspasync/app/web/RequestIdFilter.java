package com.medspasync.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Gives each request an id and repeats it in the answer. */
public class RequestIdFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String HEADER = "X-Request-Id";

  /** Where the id stays readable once the filters are done, for the error page. */
  static final String ATTRIBUTE = RequestIdFilter.class.getName();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = RequestId.choose(Optional.ofNullable(request.getHeader(HEADER)));
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    try {
      ScopedValue.where(RequestId.CURRENT, id)
          .where(CallerId.CURRENT, new AtomicReference<>())
          .call(() -> {
            chain.doFilter(request, response);
            return id;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
