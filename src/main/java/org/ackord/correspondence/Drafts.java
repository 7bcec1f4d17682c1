package org.ackord.correspondence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Drafts extends Repository<Draft, String> {

    Draft save(Draft draft);

    Optional<Draft> findById(String id);
}
