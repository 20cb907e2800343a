-- Records that were merged into another of their kind: their revisions stay, and who names them is led to the survivor.
ALTER TABLE record DROP CONSTRAINT record_state_known;
ALTER TABLE record ADD CONSTRAINT record_state_known CHECK (state IN ('ACTIVE', 'RETIRED', 'MERGED'));

ALTER TABLE proposal_item ADD COLUMN survivor_id uuid;
ALTER TABLE proposal_item DROP CONSTRAINT proposal_item_action_known;
ALTER TABLE proposal_item ADD CONSTRAINT proposal_item_action_known CHECK (action IN ('CREATE', 'CHANGE', 'RETIRE', 'RESTORE', 'MERGE'));
ALTER TABLE proposal_item ADD CONSTRAINT proposal_item_merge_names_survivor CHECK
    (action = 'MERGE' AND survivor_id IS NOT NULL AND survivor_id <> record_id OR action <> 'MERGE' AND survivor_id IS NULL);

-- A survivor may be merged in its turn: final_id is where the chain ends, so that no look-up walks along it.
CREATE TABLE redirect (
    from_id  uuid NOT NULL,
    to_id    uuid NOT NULL,
    final_id uuid NOT NULL,
    CONSTRAINT redirect_pk PRIMARY KEY (from_id),
    CONSTRAINT redirect_from FOREIGN KEY (from_id) REFERENCES record (id),
    CONSTRAINT redirect_to FOREIGN KEY (to_id) REFERENCES record (id),
    CONSTRAINT redirect_leads_on CHECK (from_id <> to_id AND from_id <> final_id)
);
CREATE INDEX redirect_by_to ON redirect (to_id);
CREATE INDEX redirect_by_final ON redirect (final_id);
