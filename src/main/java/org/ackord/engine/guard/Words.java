package org.ackord.engine.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ackord.engine.CaseStep;
import org.ackord.engine.CaseTask;
import org.ackord.engine.DueDates;
import org.ackord.engine.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** What models may say. Asked for types only: while the engine is built its beans cannot be made. */
final class Words {

    private final Map<Object, Object> vocabulary;
    private final ListableBeanFactory beans;

    Words(Map<Object, Object> vocabulary, ListableBeanFactory beans) {
        this.vocabulary = vocabulary;
        this.beans = beans;
    }

    boolean isBean(String name) {
        return vocabulary.containsKey(name);
    }

    boolean isStep(String name) {
        return is(CaseStep.class, name);
    }

    boolean isTask(String name) {
        return is(CaseTask.class, name);
    }

    /** What may be asked of a bean; empty for steps and tasks, which are only named. */
    Set<String> questions(String name) {
        var type = type(name);
        return type != null && AnnotatedElementUtils.hasAnnotation(type, Vocabulary.class)
                ? new TreeSet<>(Members.of(type))
                : Set.of();
    }

    /** Whether a question always has an instant for an answer, so that a timer can wait for it. */
    boolean answersInstant(String bean, String question) {
        var type = type(bean);
        return questions(bean).contains(question)
                && type != null
                && Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(question) && Modifier.isPublic(method.getModifiers()))
                        .allMatch(Words::isInstant);
    }

    /** The facts that are instants. */
    Set<String> instants() {
        return Stream.of(CaseStep.class, CaseTask.class)
                .flatMap(kind -> Arrays.stream(beans.getBeanNamesForType(kind, true, false)))
                .flatMap(name -> Optional.ofNullable(beans.findAnnotationOnBean(name, DueDates.class, false)).stream())
                .flatMap(dates -> Arrays.stream(dates.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInstant(Method method) {
        return method.getReturnType() == Date.class
                && !method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private boolean is(Class<?> kind, String name) {
        var type = type(name);
        return type != null && kind.isAssignableFrom(type);
    }

    private @Nullable Class<?> type(String name) {
        if (!isBean(name)) return null;
        var type = beans.getType(name, false);
        return type == null ? null : ClassUtils.getUserClass(type);
    }
}
