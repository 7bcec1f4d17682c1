DROP INDEX support_case_status;
DROP INDEX support_case_tier;
DROP INDEX support_case_product;
