/** What each line of the log says besides its words: the request, the mail, the case. And what none says: anybody's address. */
@NullMarked
package org.ackord.logging;

import org.jspecify.annotations.NullMarked;
