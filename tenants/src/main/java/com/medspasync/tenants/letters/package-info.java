/**
 * Letters that wait to be sent, as the application and the commands add them. The application's
 * feature mail puts them into words and sends them.
 */
@NullMarked
package com.medspasync.tenants.letters;

import org.jspecify.annotations.NullMarked;
