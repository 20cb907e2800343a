-- A correction that follows from a judgement is taken back with it.
ALTER TABLE import_correction ADD COLUMN judgement_id uuid;
CREATE INDEX import_correction_judgement ON import_correction (judgement_id);
