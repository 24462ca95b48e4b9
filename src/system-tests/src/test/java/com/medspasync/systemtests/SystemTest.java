package com.medspasync.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Gives tests the running product with its demonstration spas: one for the whole run, started by
 * the first test that needs it. Parameters may be {@link Product}, {@link Staff}, {@link Mailbox}
 * and Playwright's {@code Page}.
 *
 * <p>These classes run one after another, since they meet in the demonstration spas. A class that
 * keeps to spas of its own is an {@link OwnSpasTest} and runs beside them; one that stops the
 * product is {@code @Isolated}, too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ProductExtension.class, BrowserExtension.class})
@Execution(ExecutionMode.SAME_THREAD)
public @interface SystemTest {}
