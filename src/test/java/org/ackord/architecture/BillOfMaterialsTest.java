package org.ackord.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {

    @Test
    void theJarSaysWhatItIsMadeOf() throws IOException {
        var bill = new ObjectMapper().readTree(getClass().getResource("/META-INF/sbom/application.cdx.json"));

        assertThat(bill.at("/bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(StreamSupport.stream(bill.at("/components").spliterator(), false)
                        .map(BillOfMaterialsTest::name))
                .contains("camunda-engine 7.24.0")
                .anyMatch(name -> name.startsWith("mysql-connector-j "));
    }

    private static String name(JsonNode component) {
        return component.at("/name").asText() + ' ' + component.at("/version").asText();
    }
}
