package org.ackord.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of products. */
@Repository
class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Product> all() {
        return jdbc.sql("SELECT id, name FROM product ORDER BY name")
                .query(Product.class)
                .list();
    }

    Optional<Product> byId(String id) {
        return jdbc.sql("SELECT id, name FROM product WHERE id = :id")
                .param("id", id)
                .query(Product.class)
                .optional();
    }

    void insert(Product product) {
        jdbc.sql("INSERT INTO product (id, name) VALUES (:id, :name)")
                .paramSource(product)
                .update();
    }
}
