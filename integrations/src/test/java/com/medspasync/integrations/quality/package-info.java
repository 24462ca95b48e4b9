/**
 * How well reader and engine together do on whole sample spas with an answer key. Start with {@link
 * com.medspasync.integrations.quality.RewardsQualityTest}.
 */
@NullMarked
package com.medspasync.integrations.quality;

import org.jspecify.annotations.NullMarked;
