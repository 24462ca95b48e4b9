/**
 * Two spas with a month of files and staff of every role, for people who want to look before they
 * bring their own. The data goes in by the same HTTP interface that a bookkeeper's browser uses;
 * start with {@link com.medspasync.launcher.demo.DemoSpas}.
 */
@NullMarked
package com.medspasync.launcher.demo;

import org.jspecify.annotations.NullMarked;
