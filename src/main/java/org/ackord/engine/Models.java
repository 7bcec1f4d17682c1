package org.ackord.engine;

import java.util.List;

/** The models that are deployed. */
public interface Models {

    /** All of them, by kind and name, in few queries whatever their number. */
    List<DeployedModel> all();
}
