/** What is watched for, and what was found. */
@NullMarked
package com.medspasync.app.watch.entity;

import org.jspecify.annotations.NullMarked;
