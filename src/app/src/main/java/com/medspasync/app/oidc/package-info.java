/**
 * Has somebody else say who a person is: OpenID Connect, as the client of a provider, by
 * authorization code with PKCE. Knows nothing of our people and sessions. May use {@code outbound}
 * and the OpenID Connect library; start at {@link com.medspasync.app.oidc.CodeFlow}.
 *
 * @see "OpenID Connect Core 1.0; RFC 6749, 7636, 9207, 9700"
 */
@NullMarked
package com.medspasync.app.oidc;

import org.jspecify.annotations.NullMarked;
