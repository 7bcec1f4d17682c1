package org.ackord.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Erases those again who came back with the restore of an old backup. */
@Component
class Replay {

    private final People people;
    private final ErasureList list;
    private final AddressHash hash;
    private final Erasure erasure;

    Replay(People people, ErasureList list, AddressHash hash, Erasure erasure) {
        this.people = people;
        this.list = list;
        this.hash = hash;
        this.erasure = erasure;
    }

    /**
     * Who wrote to us anew after the erasure is left alone.
     *
     * @param kept the list as it was saved outside of the backup
     */
    List<Erasure.Report> replay(List<ErasureList.Erased> kept, String by) {
        kept.forEach(erased -> list.add(erased, by));
        Map<String, ErasureList.Erased> wanted = new HashMap<>();
        list.all().forEach(erased -> wanted.put(erased.personHash(), erased));
        var reports = new ArrayList<Erasure.Report>();
        people.addresses().forEach((email, since) -> {
            boolean isWanted = hash.all(email).stream()
                    .map(wanted::get)
                    .filter(Objects::nonNull)
                    .anyMatch(erased -> since.isBefore(erased.erasedAt()));
            if (isWanted) reports.add(erasure.erase(email, false, by));
        });
        return reports;
    }
}
