/**
 * People's data: what we keep about whom and for how long, a copy for the person, and erasure (GDPR, articles 5, 15, 17, 20). Each
 * capability says itself what it holds about a person, by {@link org.ackord.privacy.PersonalData} and
 * {@link org.ackord.privacy.RetainedData}; this package knows no table but its own.
 */
@NullMarked
package org.ackord.privacy;

import org.jspecify.annotations.NullMarked;
