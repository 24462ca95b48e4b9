package com.medspasync.app.trail;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On operations that read or change what belongs to people: each leaves an event, in its own
 * transaction where it has one, and when it is refused in another. The event is named after the
 * operation, and holds the ids in the path and in the answer, the filters, and what {@link
 * TrailNotes} were made.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {}
