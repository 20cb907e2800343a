-- How near the register comes to each open mention, weighed in the background: rows that follow from drafts, judgements and names alone.
CREATE TABLE mention_score (
    row_id     uuid             NOT NULL,
    asked      char(64)         NOT NULL,
    band       varchar(10)      NOT NULL,
    reason     varchar(40),
    best       uuid,
    score      double precision NOT NULL,
    likely     integer          NOT NULL,
    candidates varchar(400)     NOT NULL,
    CONSTRAINT mention_score_pk PRIMARY KEY (row_id)
);

-- Records whose names, offices or standing changed since the mentions like them were weighed.
CREATE TABLE name_change (
    id        uuid NOT NULL,
    record_id uuid NOT NULL,
    CONSTRAINT name_change_pk PRIMARY KEY (id)
);

-- The proposed records as they stood when mentions were weighed last.
CREATE TABLE weighed_proposal (
    record_id uuid    NOT NULL,
    version   integer NOT NULL,
    CONSTRAINT weighed_proposal_pk PRIMARY KEY (record_id)
);
