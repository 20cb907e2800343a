-- What lists are searched and sorted by has letter case and order of its own, whatever locale the database was made with.
ALTER TABLE record ALTER COLUMN label TYPE varchar(500) COLLATE "und-x-icu";
ALTER TABLE record_name ALTER COLUMN form TYPE varchar(300) COLLATE "und-x-icu";
ALTER TABLE record_mention ALTER COLUMN written TYPE varchar(300) COLLATE "und-x-icu";
ALTER TABLE event_row ALTER COLUMN summary TYPE varchar(1000) COLLATE "und-x-icu";
ALTER TABLE event_row ALTER COLUMN delegation TYPE varchar(300) COLLATE "und-x-icu";
ALTER TABLE tie_row ALTER COLUMN parties TYPE varchar(1000) COLLATE "und-x-icu";
ALTER TABLE tie_party ALTER COLUMN written TYPE varchar(300) COLLATE "und-x-icu";
ALTER TABLE party_row ALTER COLUMN office TYPE varchar(300) COLLATE "und-x-icu";
ALTER TABLE source_row ALTER COLUMN title TYPE varchar(500) COLLATE "und-x-icu";
ALTER TABLE source_row ALTER COLUMN publisher TYPE varchar(300) COLLATE "und-x-icu";
