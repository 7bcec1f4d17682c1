-- Business calendars. A change adds a version and keeps the old ones, so that a finished promise can still be explained (C7).
-- Times are local to the zone, as ISO-8601 texts; closing at 00:00 is midnight at the end of the day.

CREATE TABLE calendar_version (
    calendar_id    VARCHAR(64) NOT NULL,
    version_no     INT         NOT NULL,
    zone_id        VARCHAR(64) NOT NULL,
    holiday_region VARCHAR(16),
    PRIMARY KEY (calendar_id, version_no)
);

CREATE TABLE calendar_opening (
    calendar_id VARCHAR(64) NOT NULL,
    version_no  INT         NOT NULL,
    iso_weekday INT         NOT NULL,
    opens_at    VARCHAR(18) NOT NULL,
    closes_at   VARCHAR(18) NOT NULL,
    PRIMARY KEY (calendar_id, version_no, iso_weekday, opens_at),
    FOREIGN KEY (calendar_id, version_no) REFERENCES calendar_version (calendar_id, version_no)
);

-- A closed day is one row without times; a day with other hours than usual has a row for each interval.
CREATE TABLE calendar_special_day (
    calendar_id  VARCHAR(64) NOT NULL,
    version_no   INT         NOT NULL,
    special_date DATE        NOT NULL,
    interval_no  INT         NOT NULL,
    opens_at     VARCHAR(18),
    closes_at    VARCHAR(18),
    PRIMARY KEY (calendar_id, version_no, special_date, interval_no),
    FOREIGN KEY (calendar_id, version_no) REFERENCES calendar_version (calendar_id, version_no)
);

INSERT INTO calendar_version (calendar_id, version_no, zone_id, holiday_region) VALUES
    ('support-us', 1, 'America/New_York', 'us'),
    ('always', 1, 'UTC', NULL);

INSERT INTO calendar_opening (calendar_id, version_no, iso_weekday, opens_at, closes_at) VALUES
    ('support-us', 1, 1, '08:00', '17:00'),
    ('support-us', 1, 2, '08:00', '17:00'),
    ('support-us', 1, 3, '08:00', '17:00'),
    ('support-us', 1, 4, '08:00', '17:00'),
    ('support-us', 1, 5, '08:00', '17:00'),
    ('always', 1, 1, '00:00', '00:00'),
    ('always', 1, 2, '00:00', '00:00'),
    ('always', 1, 3, '00:00', '00:00'),
    ('always', 1, 4, '00:00', '00:00'),
    ('always', 1, 5, '00:00', '00:00'),
    ('always', 1, 6, '00:00', '00:00'),
    ('always', 1, 7, '00:00', '00:00');
