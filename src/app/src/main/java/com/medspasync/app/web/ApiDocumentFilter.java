package com.medspasync.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Answers {@code /openapi} with the very document that the build wrote from the annotated
 * resources. The runtime would read and write it anew, and lose on the way which operations need no
 * sign-in.
 */
public class ApiDocumentFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setContentType("application/yaml;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    try (InputStream document =
        Objects.requireNonNull(
            ApiDocumentFilter.class.getResourceAsStream("/META-INF/openapi.yaml"),
            "META-INF/openapi.yaml")) {
      document.transferTo(response.getOutputStream());
    }
  }
}
