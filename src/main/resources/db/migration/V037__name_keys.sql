-- The keys under which a name is found by its sounds and characters, across scripts; rows that follow from the current revisions alone.
CREATE TABLE name_key (
    record_id uuid        NOT NULL,
    position  integer     NOT NULL,
    lookup    varchar(64) NOT NULL,
    kind      varchar(20) NOT NULL,
    CONSTRAINT name_key_pk PRIMARY KEY (lookup, kind, record_id, position)
);
CREATE INDEX name_key_of_record ON name_key (record_id);
