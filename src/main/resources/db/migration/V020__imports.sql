-- One document on its way from bytes to drafts. Everything a reading makes is written in one transaction with READ.
CREATE TABLE import (
    id              uuid                        NOT NULL,
    state           varchar(12)                 NOT NULL,
    title           varchar(500)                NOT NULL,
    file_name       varchar(300),
    text_id         uuid                        NOT NULL,
    source_record   uuid                        NOT NULL,
    source_item     uuid,
    source_base     musubi_text,
    proposal_id     uuid,
    owner           varchar(300),
    owner_link      uuid,
    language        varchar(20),
    as_of           varchar(120),
    layout          varchar(20),
    reading         musubi_text,
    entries         integer                     NOT NULL,
    error_id        varchar(20),
    created_by      uuid                        NOT NULL,
    created_by_name varchar(120)                NOT NULL,
    created_at      timestamp(6) with time zone NOT NULL,
    changed_by_name varchar(120)                NOT NULL,
    version         integer                     NOT NULL,
    CONSTRAINT import_pk PRIMARY KEY (id),
    CONSTRAINT import_text FOREIGN KEY (text_id) REFERENCES source_text (id),
    CONSTRAINT import_text_once UNIQUE (text_id),
    CONSTRAINT import_state_known CHECK (state IN ('RECEIVED', 'READ', 'DONE', 'DISCARDED'))
);
CREATE INDEX import_by_time ON import (created_at);

-- What an import knows of a draft beside the ledger: its words, and the draft as it was read, so that a later reading
-- can tell what a curator touched.
CREATE TABLE import_item (
    item_id   uuid        NOT NULL,
    import_id uuid        NOT NULL,
    span_from integer     NOT NULL,
    span_to   integer     NOT NULL,
    words     char(64)    NOT NULL,
    base      musubi_text,
    own_span  boolean     NOT NULL,
    set_aside boolean     NOT NULL,
    fate      varchar(10),
    CONSTRAINT import_item_pk PRIMARY KEY (item_id),
    CONSTRAINT import_item_import FOREIGN KEY (import_id) REFERENCES import (id),
    CONSTRAINT import_item_fate_known CHECK (fate IN ('GONE', 'JOINED'))
);
CREATE INDEX import_item_of_import ON import_item (import_id, span_from);
CREATE INDEX import_item_words ON import_item (words);

-- A curator's word on what is furniture of the page and what is not.
CREATE TABLE import_mark (
    id        uuid    NOT NULL,
    import_id uuid    NOT NULL,
    span_from integer NOT NULL,
    span_to   integer NOT NULL,
    furniture boolean NOT NULL,
    CONSTRAINT import_mark_pk PRIMARY KEY (id),
    CONSTRAINT import_mark_import FOREIGN KEY (import_id) REFERENCES import (id)
);
CREATE INDEX import_mark_of_import ON import_mark (import_id);

-- Corrections of identical mentions, with what stood before, so that they can be taken back.
CREATE TABLE import_correction (
    id        uuid                        NOT NULL,
    import_id uuid                        NOT NULL,
    made_by   varchar(120)                NOT NULL,
    made_at   timestamp(6) with time zone NOT NULL,
    changes   musubi_text                 NOT NULL,
    undone    boolean                     NOT NULL,
    CONSTRAINT import_correction_pk PRIMARY KEY (id),
    CONSTRAINT import_correction_import FOREIGN KEY (import_id) REFERENCES import (id)
);
