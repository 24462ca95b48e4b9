package com.medspasync.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests the running product with its demonstration spas: one for the whole run, started by
 * the first test that needs it. Parameters may be {@link Product}, {@link Staff}, {@link Mailbox}
 * and Playwright's {@code Page}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ProductExtension.class, BrowserExtension.class})
public @interface SystemTest {}
