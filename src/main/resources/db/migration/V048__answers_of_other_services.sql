-- What other reconciliation services said of a name: asked once, shown while they are silent.
CREATE TABLE service_answer (
    question_hash char(64)                    NOT NULL,
    service       varchar(60)                 NOT NULL,
    answer        musubi_text                 NOT NULL,
    answered_at   timestamp(6) with time zone NOT NULL,
    CONSTRAINT service_answer_pk PRIMARY KEY (question_hash)
);
CREATE INDEX service_answer_by_age ON service_answer (answered_at);
