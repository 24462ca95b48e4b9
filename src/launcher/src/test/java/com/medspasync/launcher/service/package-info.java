/** What a start refuses, finds and keeps. */
@NullMarked
package com.medspasync.launcher.service;

import org.jspecify.annotations.NullMarked;
