/** What a newcomer finds after the first start: an organisation, a mail server, and a clock that can be moved. */
@NullMarked
package org.ackord.demo;

import org.jspecify.annotations.NullMarked;
