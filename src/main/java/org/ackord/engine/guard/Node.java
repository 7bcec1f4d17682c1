package org.ackord.engine.guard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** An element of a model and where it stands in it. */
record Node(Element element, @Nullable Node parent) {

    /** The engine reads both. */
    @SuppressWarnings("deprecation")
    private static final List<String> EXTENSIONS =
            List.of(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, BpmnParser.ACTIVITI_BPMN_EXTENSIONS_NS);

    private static final String DMN_EXTENSION = "http://camunda.org/schema/1.0/dmn";

    String tag() {
        return element.getTagName();
    }

    String text() {
        return element.getText();
    }

    /** Of BPMN or DMN itself. */
    boolean is(String tag) {
        return !isExtension() && tag().equals(tag);
    }

    boolean isExtension() {
        return EXTENSIONS.contains(element.getUri());
    }

    boolean isExtension(String tag) {
        return isExtension() && tag().equals(tag);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(element.attribute(name));
    }

    /** An attribute of Camunda's own; in an element of Camunda's own those without a prefix are too. */
    Optional<String> extension(String name) {
        return Stream.concat(prefixes(), Stream.of(DMN_EXTENSION + ":"))
                .map(prefix -> element.attribute(prefix + name))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** Names of the attributes of Camunda's own. */
    Stream<String> extensions() {
        return element.attributes().stream()
                .flatMap(name -> prefixes()
                        .filter(name::startsWith)
                        .map(prefix -> name.substring(prefix.length()))
                        .filter(local -> !local.contains(":"))
                        .limit(1));
    }

    private Stream<String> prefixes() {
        var spaces = EXTENSIONS.stream().map(space -> space + ":");
        return isExtension() ? Stream.concat(spaces, Stream.of("")) : spaces;
    }

    /** The value of each attribute; not only those that are known. */
    Stream<String> values() {
        return element.attributes().stream().map(name -> element.attribute(name));
    }

    Stream<Node> children() {
        return element.elements().stream().map(child -> new Node(child, this));
    }

    Stream<Node> children(String tag) {
        return children().filter(child -> child.tag().equals(tag));
    }

    /** This and everything in it. */
    void walk(Consumer<Node> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.walk(visitor));
    }

    /** What a reader of the model would call this: the nearest task, event, flow, process, row. */
    Node owner() {
        Node at = this;
        while (at.parent != null && !at.isNamed()) at = at.parent;
        return at;
    }

    private boolean isNamed() {
        return !isExtension() && element.attribute("id") != null && !tag().endsWith("EventDefinition");
    }

    /** Id and label. */
    String words() {
        var id = attribute("id").orElse(tag());
        return attribute("name").map(label -> "%s '%s'".formatted(id, label)).orElse(id);
    }
}
