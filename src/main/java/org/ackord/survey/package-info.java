@NullMarked
package org.ackord.survey;

import org.jspecify.annotations.NullMarked;
