-- Rewritten by a reviewer in the course of a review: only to such a unit may the author of its item consent.
ALTER TABLE proposal_unit ADD COLUMN amended boolean DEFAULT FALSE NOT NULL;
UPDATE proposal_unit SET amended = TRUE
WHERE edition > 1 AND author_id <> (SELECT i.author_id FROM proposal_item i WHERE i.id = proposal_unit.item_id);
