/** What customers see without a login: pages whose address is the key. */
@NullMarked
package org.ackord.portal;

import org.jspecify.annotations.NullMarked;
