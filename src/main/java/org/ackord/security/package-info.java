/** Who may do what: the login, and one chain of filters for each way in. What no chain opens is closed. */
@NullMarked
package org.ackord.security;

import org.jspecify.annotations.NullMarked;
