package org.ackord.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;

/**
 * Reads models as the engine does, by its own parser: what another one would read differently could hide from the checks. No
 * document type, so no entities.
 */
final class ModelXml extends Parser {

    Optional<Node> read(String file, byte[] bytes, Findings findings) {
        try {
            var read = createParse()
                    .name(file)
                    .sourceInputStream(new ByteArrayInputStream(bytes))
                    .execute();
            read.getProblems().forEach(problem -> findings.add("is no XML: " + problem.getMessage()));
            return Optional.ofNullable(read.getRootElement()).map(root -> new Node(root, null));
        } catch (ProcessEngineException unreadable) {
            findings.add("is no XML that may be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Parse createParse() {
        return new Parse(this) {};
    }

    @Override
    protected SAXParser getSaxParser() throws Exception {
        var factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(NAMESPACE_PREFIXES, true);
        setXxeProcessing(factory);
        return factory.newSAXParser();
    }
}
