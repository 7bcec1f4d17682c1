/** Who is who: customers, their people, our staff, and the products. */
@NullMarked
package org.ackord.directory;

import org.jspecify.annotations.NullMarked;
