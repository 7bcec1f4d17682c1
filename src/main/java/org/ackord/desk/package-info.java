/** What our own people see beside Tasklist's forms: mails as they came, attachments, the quarantine. */
@NullMarked
package org.ackord.desk;

import org.jspecify.annotations.NullMarked;
