/**
 * What happens when parts die under load: nodes, the database, the mail server, the disk, a clock. {@link org.ackord.faults.FaultBench}
 * strikes one after another and compares what clients were told with what database, mail server and ledger hold.
 */
@NullMarked
package org.ackord.faults;

import org.jspecify.annotations.NullMarked;
