const NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

// ReDoc shows its maker's logo from a server of its own. This page works without the internet, and tells nobody who reads it.
HTMLImageElement.prototype.setAttribute = function (name, value) {
  const elsewhere = name === "src" && new URL(value, location.href).origin !== location.origin;
  Element.prototype.setAttribute.call(this, name, elsewhere ? NOTHING : value);
};

// Search runs in a worker made of a blob, which our content security policy does not allow.
Redoc.init("/openapi", { disableSearch: true, hideDownloadButton: false }, document.getElementById("reference"));
