-- What follows from the current revisions about names and evidence, whatever the kind; carries nothing of its own.
CREATE TABLE record_mention (
    record_id uuid         NOT NULL,
    path      varchar(300) NOT NULL,
    written   varchar(300),
    role      varchar(300),
    link      uuid,
    CONSTRAINT record_mention_pk PRIMARY KEY (record_id, path)
);
CREATE INDEX record_mention_link ON record_mention (link);

CREATE TABLE record_citation (
    id        uuid         NOT NULL,
    record_id uuid         NOT NULL,
    path      varchar(300) NOT NULL,
    source_id uuid         NOT NULL,
    text_id   uuid,
    span_from integer,
    span_to   integer,
    stance    varchar(12)  NOT NULL,
    CONSTRAINT record_citation_pk PRIMARY KEY (record_id, path, id)
);
CREATE INDEX record_citation_source ON record_citation (source_id);
CREATE INDEX record_citation_text ON record_citation (text_id, span_from);

CREATE TABLE record_evidence (
    record_id uuid    NOT NULL,
    facts     integer NOT NULL,
    sourced   integer NOT NULL,
    citations integer NOT NULL,
    conflicts integer NOT NULL,
    CONSTRAINT record_evidence_pk PRIMARY KEY (record_id)
);
