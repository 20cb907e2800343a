-- What curators hold pairs of records to be. Rows are only ever added: a judgement is taken back by another row.
CREATE TABLE pair_judgement (
    id           uuid                        NOT NULL,
    one_id       uuid                        NOT NULL,
    other_id     uuid                        NOT NULL,
    answer       varchar(14),
    made_by      uuid                        NOT NULL,
    made_by_name varchar(120)                NOT NULL,
    made_at      timestamp(6) with time zone NOT NULL,
    why          varchar(2000),
    takes_back   uuid,
    CONSTRAINT pair_judgement_pk PRIMARY KEY (id),
    CONSTRAINT pair_judgement_of_two CHECK (one_id <> other_id),
    CONSTRAINT pair_judgement_taken_back FOREIGN KEY (takes_back) REFERENCES pair_judgement (id),
    CONSTRAINT pair_judgement_taken_back_once UNIQUE (takes_back),
    CONSTRAINT pair_judgement_answer_known CHECK (answer IN ('NOT_SAME', 'UNSURE')),
    CONSTRAINT pair_judgement_answers_or_takes_back CHECK ((answer IS NULL AND takes_back IS NOT NULL) OR (answer IS NOT NULL AND takes_back IS NULL))
);
CREATE INDEX pair_judgement_one ON pair_judgement (one_id);
CREATE INDEX pair_judgement_other ON pair_judgement (other_id);
CREATE INDEX pair_judgement_by_maker ON pair_judgement (made_by, made_at);
