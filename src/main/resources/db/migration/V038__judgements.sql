-- What curators hold names in sources to mean. Rows are only ever added: a judgement is taken back by another row.
CREATE TABLE judgement (
    id           uuid                        NOT NULL,
    mention_key  varchar(300)                NOT NULL,
    kind         varchar(20)                 NOT NULL,
    words        varchar(500)                NOT NULL,
    source_id    uuid,
    item_id      uuid,
    path         varchar(200),
    answer       varchar(14),
    record_id    uuid,
    made_by      uuid                        NOT NULL,
    made_by_name varchar(120)                NOT NULL,
    made_at      timestamp(6) with time zone NOT NULL,
    why          varchar(2000),
    takes_back   uuid,
    CONSTRAINT judgement_pk PRIMARY KEY (id),
    CONSTRAINT judgement_taken_back FOREIGN KEY (takes_back) REFERENCES judgement (id),
    CONSTRAINT judgement_taken_back_once UNIQUE (takes_back),
    CONSTRAINT judgement_answer_known CHECK (answer IN ('SAME', 'NOT_SAME', 'UNSURE', 'NEW', 'UNDETERMINABLE')),
    CONSTRAINT judgement_answers_or_takes_back CHECK ((answer IS NULL AND takes_back IS NOT NULL) OR (answer IS NOT NULL AND takes_back IS NULL)),
    CONSTRAINT judgement_names_a_record CHECK (answer IS NULL OR answer = 'NEW'
        OR (answer IN ('SAME', 'NOT_SAME') AND record_id IS NOT NULL) OR (answer IN ('UNSURE', 'UNDETERMINABLE') AND record_id IS NULL)),
    CONSTRAINT judgement_of_one_place CHECK ((item_id IS NULL AND path IS NULL) OR (item_id IS NOT NULL AND path IS NOT NULL AND source_id IS NOT NULL))
);
CREATE INDEX judgement_of_mention ON judgement (mention_key, kind);
CREATE INDEX judgement_by_maker ON judgement (made_by, made_at);
