package org.ackord.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about a case.
 *
 * @param csat from 1, very unhappy, to 5, very happy
 * @param comment in the customer's words, at most 4,000 characters
 */
public record SurveyAnswer(int csat, @Nullable String comment, Instant answeredAt) {}
