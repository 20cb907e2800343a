-- H2 bounds VARBINARY at 1 MiB; the stored bytes of sources are larger.
CREATE DOMAIN musubi_bytes AS BLOB;
CREATE DOMAIN musubi_text AS CLOB;
