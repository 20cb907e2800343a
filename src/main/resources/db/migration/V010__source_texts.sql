-- The bytes of a source as they were received, and the text they were decoded to: stored once, never recomputed.
CREATE TABLE source_text (
    id          uuid                        NOT NULL,
    sha256      char(64)                    NOT NULL,
    bytes       musubi_bytes                NOT NULL,
    text        musubi_text                 NOT NULL,
    charset     varchar(40)                 NOT NULL,
    file_name   varchar(300),
    media_type  varchar(120),
    received_by varchar(120)                NOT NULL,
    received_at timestamp(6) with time zone NOT NULL,
    CONSTRAINT source_text_pk PRIMARY KEY (id),
    CONSTRAINT source_text_once UNIQUE (sha256)
);
