package com.medspasync.app.persistence;

import com.medspasync.tenants.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every request a scope of its own for its tenant. It starts without one; whoever
 * authenticates the caller binds it by {@link TenantContext#bind}.
 */
@WebFilter(filterName = "tenant-scope", urlPatterns = "/*", asyncSupported = true)
public class TenantScopeFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      TenantContext.callUnbound(() -> {
        chain.doFilter(request, response);
        return true;
      });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
