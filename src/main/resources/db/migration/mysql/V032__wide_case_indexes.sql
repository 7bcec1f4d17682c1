-- Each holds the order of the lists and all that they can be narrowed down to: no case is looked into to list or count keys.
-- In one statement, so that no list is without its index meanwhile, and nothing is half done.
ALTER TABLE support_case
  DROP INDEX support_case_status,
  DROP INDEX support_case_tier,
  DROP INDEX support_case_product,
  ADD INDEX support_case_status (status, received_at, case_key, tier, product),
  ADD INDEX support_case_tier (tier, received_at, case_key, status, product),
  ADD INDEX support_case_product (product, received_at, case_key, status, tier);
