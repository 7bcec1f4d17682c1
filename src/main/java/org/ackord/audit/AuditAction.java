package org.ackord.audit;

/** What is worth a line in the audit log. */
enum AuditAction {
    LOGGED_IN,
    LOGIN_REFUSED,
    LOGGED_OUT,
    /** Users, groups, memberships and authorizations. */
    PERMISSION_CHANGED,
    /** What an operator did to the engine: suspended, deleted, migrated, retried. */
    ENGINE_OPERATED,
    MODELS_DEPLOYED,
    MODELS_REFUSED,
    /** Running instances were moved to the newest version of their process. */
    CASES_MOVED,
    CASE_ASSIGNED,
    CASE_PRODUCT_CHANGED,
    CASE_CLOSED_AS_DUPLICATE,
    CASE_LINKED,
    /** Somebody took an action on many cases back before it was done. */
    BULK_ACTION_UNDONE,
    INCIDENT_DECLARED,
    INCIDENT_CASES_LINKED,
    INCIDENT_UPDATED,
    INCIDENT_RESOLVED,
    INCIDENT_CUSTOMER_CALLED,
    POSTMORTEM_BEGUN,
    POSTMORTEM_WRITTEN,
    POSTMORTEM_REVIEWED,
    POSTMORTEM_PUBLISHED,
    /** Until actions were common to postmortems and retros; now {@link #ACTION_DONE}. */
    POSTMORTEM_ACTION_DONE,
    RETRO_WRITTEN,
    RETRO_PUBLISHED,
    ACTION_DONE,
    PERSONAL_DATA_VIEWED,
    EXPORTED,
    ERASED
}
