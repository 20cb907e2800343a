-- Judgements made by one stroke are taken back by one: each names the first of them, which names itself.
ALTER TABLE judgement ADD COLUMN decision_id uuid;

-- Mentions that a curator accepted by a rule, all at once after a preview.
CREATE TABLE acceptance (
    id           uuid                        NOT NULL,
    rule         varchar(40)                 NOT NULL,
    mentions     integer                     NOT NULL,
    made_by      uuid                        NOT NULL,
    made_by_name varchar(120)                NOT NULL,
    made_at      timestamp(6) with time zone NOT NULL,
    CONSTRAINT acceptance_pk PRIMARY KEY (id)
);
CREATE INDEX acceptance_by_time ON acceptance (made_at);

ALTER TABLE judgement ADD COLUMN acceptance_id uuid;
ALTER TABLE judgement ADD CONSTRAINT judgement_acceptance FOREIGN KEY (acceptance_id) REFERENCES acceptance (id);
CREATE INDEX judgement_of_acceptance ON judgement (acceptance_id);
