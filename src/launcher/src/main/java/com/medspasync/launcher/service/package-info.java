/**
 * Runs PostgreSQL and the application server as processes of their own, which outlive the command
 * that started them and are found again by their process ids. {@link
 * com.medspasync.launcher.service.Service} holds the order of things; nothing here prints.
 */
@NullMarked
package com.medspasync.launcher.service;

import org.jspecify.annotations.NullMarked;
