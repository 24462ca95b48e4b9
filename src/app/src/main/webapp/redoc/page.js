// Search runs in a worker made of a blob, which our content security policy does not allow.
Redoc.init("/openapi", { disableSearch: true, hideDownloadButton: false }, document.getElementById("reference"));
