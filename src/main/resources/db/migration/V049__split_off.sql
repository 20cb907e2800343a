-- A record that is made of a part of another names it: both halves are decided together.
ALTER TABLE proposal_item ADD COLUMN split_from uuid;
ALTER TABLE proposal_item ADD CONSTRAINT proposal_item_split_makes_a_record CHECK
    (split_from IS NULL OR action = 'CREATE' AND split_from <> record_id);
