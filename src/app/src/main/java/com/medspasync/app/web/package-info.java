/**
 * What happens to every HTTP request before a feature sees it: request id, security headers, static
 * files, the last word on errors. May use Servlet and the JDK only. WEB-INF/web.xml gives the order
 * of the filters; start there.
 */
@NullMarked
package com.medspasync.app.web;

import org.jspecify.annotations.NullMarked;
