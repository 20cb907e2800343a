CREATE TABLE record (
    id             uuid        NOT NULL,
    kind           varchar(20) NOT NULL,
    state          varchar(10) NOT NULL,
    current_number integer     NOT NULL,
    label          varchar(500) NOT NULL,
    version        integer     NOT NULL,
    CONSTRAINT record_pk PRIMARY KEY (id),
    CONSTRAINT record_state_known CHECK (state IN ('ACTIVE', 'RETIRED'))
);

-- One approved state of a record. The primary key is the guard against lost updates.
CREATE TABLE revision (
    record_id   uuid                        NOT NULL,
    number      integer                     NOT NULL,
    kind        varchar(20)                 NOT NULL,
    format      integer                     NOT NULL,
    draft       musubi_text                 NOT NULL,
    retires     boolean                     NOT NULL,
    item_id     uuid                        NOT NULL,
    author_id   uuid                        NOT NULL,
    author_name varchar(120)                NOT NULL,
    reason      varchar(2000),
    created_at  timestamp(6) with time zone NOT NULL,
    CONSTRAINT revision_pk PRIMARY KEY (record_id, number),
    CONSTRAINT revision_record FOREIGN KEY (record_id) REFERENCES record (id),
    CONSTRAINT revision_number_counts CHECK (number >= 1)
);
CREATE INDEX revision_by_time ON revision (created_at);

CREATE TABLE revision_decider (
    record_id    uuid         NOT NULL,
    number       integer      NOT NULL,
    decider_id   uuid         NOT NULL,
    decider_name varchar(120) NOT NULL,
    CONSTRAINT revision_decider_pk PRIMARY KEY (record_id, number, decider_id),
    CONSTRAINT revision_decider_revision FOREIGN KEY (record_id, number) REFERENCES revision (record_id, number)
);

-- Which record names which in its current revision; a projection, rebuilt from revisions.
CREATE TABLE record_link (
    from_id  uuid        NOT NULL,
    to_id    uuid        NOT NULL,
    property varchar(20) NOT NULL,
    CONSTRAINT record_link_pk PRIMARY KEY (from_id, to_id, property)
);
CREATE INDEX record_link_to ON record_link (to_id, property);
