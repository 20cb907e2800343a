-- Forms that are known slips: found by, never shown.
ALTER TABLE record_name ADD COLUMN hint boolean DEFAULT FALSE NOT NULL;

-- What authority files call records; rows that follow from the current revisions alone.
CREATE TABLE record_identifier (
    record_id  uuid         NOT NULL,
    position   integer      NOT NULL,
    scheme     varchar(20)  NOT NULL,
    identifier varchar(100) NOT NULL,
    CONSTRAINT record_identifier_pk PRIMARY KEY (record_id, position)
);
CREATE INDEX record_identifier_value ON record_identifier (identifier, scheme);

-- Who held which office of which place or body when; rows that follow from the current revisions alone.
CREATE TABLE office_term (
    record_id  uuid         NOT NULL,
    position   integer      NOT NULL,
    unit_id    uuid,
    title      varchar(300) NOT NULL,
    office     varchar(40),
    former     boolean      NOT NULL,
    of_written varchar(300),
    of_key     varchar(300),
    of_link    uuid,
    dated      boolean      NOT NULL,
    earliest   date,
    latest     date,
    CONSTRAINT office_term_pk PRIMARY KEY (record_id, position)
);
CREATE INDEX office_term_of ON office_term (of_link);
CREATE INDEX office_term_of_key ON office_term (of_key);
