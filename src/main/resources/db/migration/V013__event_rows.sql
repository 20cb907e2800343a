CREATE TABLE event_row (
    record_id    uuid         NOT NULL,
    summary      varchar(1000),
    as_written   varchar(300),
    edtf         varchar(120),
    date_basis   varchar(12),
    bounds       varchar(120),
    earliest     date,
    latest       date,
    types        varchar(300) NOT NULL,
    fields       varchar(300) NOT NULL,
    from_written varchar(300),
    from_link    uuid,
    to_written   varchar(300),
    to_link      uuid,
    leader       varchar(300),
    leader_role  varchar(300),
    leader_link  uuid,
    delegation   varchar(300),
    people       integer,
    tie_link     uuid,
    planned      boolean      NOT NULL,
    CONSTRAINT event_row_pk PRIMARY KEY (record_id)
);
CREATE INDEX event_row_by_date ON event_row (earliest, record_id);
CREATE INDEX event_row_of_tie ON event_row (tie_link, earliest);
