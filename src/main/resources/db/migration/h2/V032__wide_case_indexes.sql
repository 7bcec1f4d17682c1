-- Each holds the order of the lists and all that they can be narrowed down to: no case is looked into to list or count keys.
DROP INDEX support_case_status;
DROP INDEX support_case_tier;
DROP INDEX support_case_product;
CREATE INDEX support_case_status ON support_case (status, received_at, case_key, tier, product);
CREATE INDEX support_case_tier ON support_case (tier, received_at, case_key, status, product);
CREATE INDEX support_case_product ON support_case (product, received_at, case_key, status, tier);
