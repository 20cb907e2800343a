CREATE TABLE proposal (
    id         uuid                        NOT NULL,
    type       varchar(20)                 NOT NULL,
    title      varchar(500)                NOT NULL,
    author_id  uuid                        NOT NULL,
    claimed_by uuid,
    claimed_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone NOT NULL,
    version    integer                     NOT NULL,
    CONSTRAINT proposal_pk PRIMARY KEY (id)
);

CREATE TABLE proposal_item (
    id           uuid                        NOT NULL,
    proposal_id  uuid                        NOT NULL,
    record_id    uuid                        NOT NULL,
    kind         varchar(20)                 NOT NULL,
    action       varchar(10)                 NOT NULL,
    state        varchar(20)                 NOT NULL,
    base_number  integer                     NOT NULL,
    format       integer                     NOT NULL,
    draft        musubi_text                 NOT NULL,
    author_id    uuid                        NOT NULL,
    reason       varchar(2000),
    label        varchar(500)                NOT NULL,
    earliest     date,
    latest       date,
    doubts       integer                     NOT NULL,
    position     integer                     NOT NULL,
    created_at   timestamp(6) with time zone NOT NULL,
    updated_at   timestamp(6) with time zone NOT NULL,
    submitted_at timestamp(6) with time zone,
    decided_at   timestamp(6) with time zone,
    version      integer                     NOT NULL,
    CONSTRAINT proposal_item_pk PRIMARY KEY (id),
    CONSTRAINT proposal_item_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id),
    CONSTRAINT proposal_item_action_known CHECK (action IN ('CREATE', 'CHANGE', 'RETIRE', 'RESTORE')),
    CONSTRAINT proposal_item_state_known CHECK (state IN
        ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PARTLY_APPROVED', 'REFUSED', 'WITHDRAWN'))
);
CREATE INDEX proposal_item_of_proposal ON proposal_item (proposal_id, position);
CREATE INDEX proposal_item_of_record ON proposal_item (record_id);
CREATE INDEX proposal_item_in_state ON proposal_item (state, submitted_at);

-- One proposed unit. A unit that is rewritten after somebody decided on it gets a new edition; decided ones stay.
CREATE TABLE proposal_unit (
    item_id     uuid                        NOT NULL,
    path        varchar(300)                NOT NULL,
    edition     integer                     NOT NULL,
    author_id   uuid                        NOT NULL,
    author_name varchar(120)                NOT NULL,
    change      varchar(10)                 NOT NULL,
    content     musubi_text,
    doubts      integer                     NOT NULL,
    state       varchar(10)                 NOT NULL,
    latest      boolean                     NOT NULL,
    written_at  timestamp(6) with time zone NOT NULL,
    CONSTRAINT proposal_unit_pk PRIMARY KEY (item_id, path, edition),
    CONSTRAINT proposal_unit_author_fixed UNIQUE (item_id, path, edition, author_id),
    CONSTRAINT proposal_unit_item FOREIGN KEY (item_id) REFERENCES proposal_item (id),
    CONSTRAINT proposal_unit_state_known CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'))
);

-- Only ever added to. The composite key carries the author of the very edition, so the database itself refuses
-- that somebody decides what they wrote.
CREATE TABLE decision (
    id             uuid                        NOT NULL,
    item_id        uuid                        NOT NULL,
    path           varchar(300)                NOT NULL,
    edition        integer                     NOT NULL,
    unit_author_id uuid                        NOT NULL,
    decider_id     uuid                        NOT NULL,
    decider_name   varchar(120)                NOT NULL,
    verdict        varchar(10)                 NOT NULL,
    reason         varchar(2000),
    decided_at     timestamp(6) with time zone NOT NULL,
    CONSTRAINT decision_pk PRIMARY KEY (id),
    CONSTRAINT decision_unit FOREIGN KEY (item_id, path, edition, unit_author_id)
        REFERENCES proposal_unit (item_id, path, edition, author_id),
    CONSTRAINT decision_by_another CHECK (decider_id <> unit_author_id),
    CONSTRAINT decision_verdict_known CHECK (verdict IN ('ACCEPT', 'REFUSE', 'UNDO'))
);
CREATE INDEX decision_of_item ON decision (item_id, path, edition);

CREATE TABLE item_remark (
    id          uuid                        NOT NULL,
    item_id     uuid                        NOT NULL,
    author_id   uuid                        NOT NULL,
    author_name varchar(120)                NOT NULL,
    type        varchar(12)                 NOT NULL,
    text        varchar(4000)               NOT NULL,
    written_at  timestamp(6) with time zone NOT NULL,
    CONSTRAINT item_remark_pk PRIMARY KEY (id),
    CONSTRAINT item_remark_item FOREIGN KEY (item_id) REFERENCES proposal_item (id),
    CONSTRAINT item_remark_type_known CHECK (type IN ('QUESTION', 'ANSWER', 'REFUSAL', 'COMMENT'))
);
CREATE INDEX item_remark_of_item ON item_remark (item_id, written_at);

-- When somebody last opened an item, so that a return can show what changed since.
CREATE TABLE item_look (
    item_id    uuid                        NOT NULL,
    account_id uuid                        NOT NULL,
    looked_at  timestamp(6) with time zone NOT NULL,
    CONSTRAINT item_look_pk PRIMARY KEY (item_id, account_id),
    CONSTRAINT item_look_item FOREIGN KEY (item_id) REFERENCES proposal_item (id)
);

-- What an author is told about the fate of an item.
CREATE TABLE notice (
    id         uuid                        NOT NULL,
    account_id uuid                        NOT NULL,
    item_id    uuid                        NOT NULL,
    what       varchar(20)                 NOT NULL,
    by_name    varchar(120)                NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    seen_at    timestamp(6) with time zone,
    CONSTRAINT notice_pk PRIMARY KEY (id),
    CONSTRAINT notice_item FOREIGN KEY (item_id) REFERENCES proposal_item (id)
);
CREATE INDEX notice_of_account ON notice (account_id, created_at);
