CREATE TABLE tie_row (
    record_id uuid NOT NULL,
    kind      varchar(20),
    parties   varchar(1000) NOT NULL,
    status    varchar(20),
    since     varchar(120),
    earliest  date,
    CONSTRAINT tie_row_pk PRIMARY KEY (record_id)
);

CREATE TABLE tie_party (
    record_id uuid         NOT NULL,
    position  integer      NOT NULL,
    written   varchar(300),
    link      uuid,
    CONSTRAINT tie_party_pk PRIMARY KEY (record_id, position)
);
CREATE INDEX tie_party_link ON tie_party (link);

CREATE TABLE place_row (
    record_id   uuid NOT NULL,
    level       varchar(20),
    within_link uuid,
    CONSTRAINT place_row_pk PRIMARY KEY (record_id)
);

-- People and organisations stand in one list.
CREATE TABLE party_row (
    record_id uuid        NOT NULL,
    kind      varchar(20) NOT NULL,
    type      varchar(20),
    office    varchar(300),
    seat_link uuid,
    CONSTRAINT party_row_pk PRIMARY KEY (record_id)
);
CREATE INDEX party_row_kind ON party_row (kind);
