-- Every form of every name, with the key under which spellings count as one form.
CREATE TABLE record_name (
    record_id uuid         NOT NULL,
    position  integer      NOT NULL,
    kind      varchar(20)  NOT NULL,
    form      varchar(300) NOT NULL,
    language  varchar(20)  NOT NULL,
    preferred boolean      NOT NULL,
    name_key  varchar(300) NOT NULL,
    CONSTRAINT record_name_pk PRIMARY KEY (record_id, position)
);
CREATE INDEX record_name_key ON record_name (name_key, kind);
CREATE INDEX record_name_kind ON record_name (kind, form);
