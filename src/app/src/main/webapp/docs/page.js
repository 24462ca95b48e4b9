const csrfToken = () =>
  document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith("msp_csrf="))
    ?.slice("msp_csrf=".length);

window.ui = SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
  // Requests sent from this page act for whoever is signed in to the staff app in this browser.
  requestInterceptor: (request) => {
    const token = csrfToken();
    if (token && request.method !== "GET") {
      request.headers["X-CSRF-Token"] = token;
    }
    return request;
  },
});
