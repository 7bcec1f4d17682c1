package org.ackord.bulk;

import java.util.Optional;
import org.ackord.casework.CaseDesk;
import org.ackord.directory.Directory;
import org.ackord.directory.Product;
import org.ackord.input.Sentence;
import org.springframework.stereotype.Component;

/** What is decided from now on is decided for this product. */
@Component
class ChangeProduct implements Deed {

    private final CaseDesk desk;
    private final Directory directory;

    ChangeProduct(CaseDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @Override
    public Kind kind() {
        return Kind.PRODUCT;
    }

    @Override
    public Optional<String> named(String target) {
        return directory.product(target).map(Product::name);
    }

    @Override
    public Optional<Sentence> obstacle(String caseKey, String target) {
        return desk.whyNotProduct(caseKey, target);
    }

    @Override
    public Sentence effect(String caseKey, String target) {
        return Sentence.of("bulk.product-becomes", named(target).orElse(target));
    }

    @Override
    public void perform(String caseKey, String target, String by) {
        desk.changeProduct(caseKey, target);
    }
}
