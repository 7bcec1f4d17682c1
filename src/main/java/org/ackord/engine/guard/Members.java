package org.ackord.engine.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ackord.engine.Vocabulary;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.joda.time.ReadableInstant;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * What expressions may ask of a value, by the name of the method: an allow-list, for a deny-list of reflection let
 * {@code execution.processEngineServices} through. Nothing here answers with a class, runs a pattern or makes text grow.
 */
final class Members {

    private static final Set<String> ANY = Set.of("equals", "toString", "compareTo", "hashCode");

    private static final Map<Class<?>, Set<String>> BY_TYPE = Map.of(
            CharSequence.class,
            names(
                    "length isEmpty isBlank contains startsWith endsWith equalsIgnoreCase toUpperCase toLowerCase trim strip"
                            + " substring indexOf lastIndexOf charAt compareToIgnoreCase"),
            Number.class,
            names("intValue longValue doubleValue"),
            Boolean.class,
            names("booleanValue"),
            Date.class,
            names("getTime before after"),
            Collection.class,
            names("size isEmpty contains containsAll get indexOf"),
            Map.class,
            names("size isEmpty containsKey containsValue get getOrDefault"),
            DmnDecisionResult.class,
            names("getSingleResult getFirstResult getSingleEntry getFirstEntry collectEntries getResultList"),
            DmnDecisionResultEntries.class,
            names("getEntry getFirstEntry getSingleEntry getEntryMap"),
            DelegateExecution.class,
            names(
                    "getId getProcessBusinessKey getBusinessKey getProcessInstanceId getProcessDefinitionId getEventName"
                            + " getCurrentActivityId getCurrentActivityName getVariable getVariableLocal hasVariable hasVariableLocal"),
            DelegateTask.class,
            names(
                    "getId getName getDescription getAssignee getOwner getPriority getDueDate getFollowUpDate getCreateTime"
                            + " getTaskDefinitionKey getEventName getExecution getExecutionId getProcessInstanceId"
                            + " getProcessDefinitionId getVariable getVariableLocal hasVariable hasVariableLocal"));

    /** What instants and dates can do: all of it is arithmetic. */
    private static final Predicate<String> OF_TIME = Pattern.compile(
                    "(plus|minus|is|to(?!String))[A-Z]?\\w*|get(Year|Month|Day|Hour|Minute|Second|Millis)\\w*"
                            + "|with(Year|Month|Day|Hour|Minute|Second|Millis|Time)\\w*|(before|after)\\w*")
            .asMatchPredicate();

    private static final ClassValue<Set<String>> OF_TYPE = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Members() {}

    static boolean mayCall(Object base, Object method) {
        return of(base.getClass()).contains(String.valueOf(method));
    }

    /** Elements of lists, arrays and maps are values like any other. */
    static boolean mayRead(Object base, Object property) {
        if (base instanceof Map || base.getClass().isArray()) return true;
        if (base instanceof Collection && property instanceof Number) return true;
        return areRead(of(base.getClass()), String.valueOf(property));
    }

    static boolean areRead(Set<String> methods, String property) {
        var name = StringUtils.capitalize(property);
        return methods.contains("get" + name) || methods.contains("is" + name);
    }

    static Set<String> of(Class<?> type) {
        return OF_TYPE.get(type);
    }

    /** What a variable may be asked, whose type a model does not tell. */
    static Set<String> ofVariables() {
        return Stream.of(String.class, Number.class, Boolean.class, Date.class, Collection.class, Map.class)
                .flatMap(type -> of(type).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> find(Class<?> type) {
        var found = new HashSet<String>();
        BY_TYPE.forEach((known, names) -> {
            if (known.isAssignableFrom(type)) found.addAll(names);
        });
        if (Temporal.class.isAssignableFrom(type) || ReadableInstant.class.isAssignableFrom(type))
            found.addAll(publicMethods(type.getMethods(), OF_TIME));
        var own = ClassUtils.getUserClass(type);
        if (AnnotatedElementUtils.hasAnnotation(own, Vocabulary.class))
            return publicMethods(own.getDeclaredMethods(), name -> true);
        if (!found.isEmpty()) found.addAll(ANY);
        return Set.copyOf(found);
    }

    private static Set<String> publicMethods(Method[] methods, Predicate<String> fit) {
        return Arrays.stream(methods)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(fit)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(String names) {
        return Set.of(names.split(" "));
    }
}
