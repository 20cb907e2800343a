CREATE TABLE instrument_row (
    record_id uuid NOT NULL,
    name      varchar(300),
    type      varchar(20),
    edtf      varchar(120),
    earliest  date,
    tie_link  uuid,
    CONSTRAINT instrument_row_pk PRIMARY KEY (record_id)
);
CREATE INDEX instrument_row_of_tie ON instrument_row (tie_link);

CREATE TABLE source_row (
    record_id uuid NOT NULL,
    title     varchar(500) NOT NULL,
    type      varchar(20),
    publisher varchar(300),
    owner_link uuid,
    language  varchar(20),
    issued    varchar(120),
    texts     integer NOT NULL,
    CONSTRAINT source_row_pk PRIMARY KEY (record_id)
);
