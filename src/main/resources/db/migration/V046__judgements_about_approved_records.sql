-- One proposal a curator and day gathers what judgements change in approved records.
CREATE TABLE daily_proposal (
    account_id  uuid NOT NULL,
    made_on     date NOT NULL,
    proposal_id uuid NOT NULL,
    CONSTRAINT daily_proposal_pk PRIMARY KEY (account_id, made_on)
);

-- Which unit of which proposed change follows from which judgement, so that it is taken back with it.
CREATE TABLE judgement_effect (
    judgement_id uuid         NOT NULL,
    item_id      uuid         NOT NULL,
    path         varchar(300) NOT NULL,
    CONSTRAINT judgement_effect_pk PRIMARY KEY (judgement_id, item_id, path),
    CONSTRAINT judgement_effect_judgement FOREIGN KEY (judgement_id) REFERENCES judgement (id)
);
CREATE INDEX judgement_effect_of_item ON judgement_effect (item_id);
