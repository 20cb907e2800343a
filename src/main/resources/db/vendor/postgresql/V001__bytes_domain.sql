CREATE DOMAIN musubi_bytes AS bytea;
CREATE DOMAIN musubi_text AS text;
