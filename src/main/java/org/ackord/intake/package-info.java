/** The ways in: mail and REST. (The start form of Tasklist and engine REST come in through the model's first step.) */
@NullMarked
package org.ackord.intake;

import org.jspecify.annotations.NullMarked;
