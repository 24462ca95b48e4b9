package com.medspasync.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link SystemTest} whose tests work in spas that they open and count nothing of the whole
 * product, so that its class may run beside others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ProductExtension.class, BrowserExtension.class})
public @interface OwnSpasTest {}
