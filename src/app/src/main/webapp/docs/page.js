// Over https its name has a prefix that binds it to this very host.
const csrfToken = () => /(?:^|; )(?:__Host-)?msp_csrf=([^;]*)/.exec(document.cookie)?.[1];

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
