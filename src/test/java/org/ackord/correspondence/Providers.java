package org.ackord.correspondence;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

final class Providers {

    private Providers() {}

    @SafeVarargs
    static <T> ObjectProvider<T> of(T... beans) {
        return new ObjectProvider<>() {
            @Override
            public Iterator<T> iterator() {
                return List.of(beans).iterator();
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(beans);
            }

            @Override
            public Stream<T> orderedStream() {
                return Stream.of(beans);
            }
        };
    }
}
