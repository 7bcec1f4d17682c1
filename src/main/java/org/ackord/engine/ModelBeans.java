package org.ackord.engine;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * The vocabulary of the models: steps, tasks and beans marked {@link Vocabulary}. Names are known at start; the beans are
 * fetched when first used, because they need the engine that is being built with this map.
 */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Supplier<Set<String>> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = SingletonSupplier.of(this::find);
    }

    private Set<String> find() {
        var found = new LinkedHashSet<String>();
        for (var type : List.of(CaseStep.class, CaseTask.class))
            found.addAll(List.of(beans.getBeanNamesForType(type, true, false)));
        found.addAll(List.of(beans.getBeanNamesForAnnotation(Vocabulary.class)));
        return found;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.get().contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.get().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
