DROP INDEX support_case_status ON support_case;
DROP INDEX support_case_tier ON support_case;
DROP INDEX support_case_product ON support_case;
