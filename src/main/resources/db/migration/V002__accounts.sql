CREATE TABLE account (
    id                   uuid                        NOT NULL,
    username             varchar(80)                 NOT NULL,
    display_name         varchar(120)                NOT NULL,
    password_hash        varchar(200)                NOT NULL,
    must_change_password boolean                     NOT NULL,
    enabled              boolean                     NOT NULL,
    language             varchar(8),
    demo                 boolean                     NOT NULL,
    created_at           timestamp(6) with time zone NOT NULL,
    version              integer                     NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_username_once UNIQUE (username)
);

CREATE TABLE account_role (
    account_id uuid        NOT NULL,
    role       varchar(20) NOT NULL,
    CONSTRAINT account_role_pk PRIMARY KEY (account_id, role),
    CONSTRAINT account_role_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT account_role_known CHECK (role IN ('READER', 'OFFICE', 'CURATOR', 'REVIEWER', 'ADMIN'))
);

CREATE TABLE access_log (
    id         uuid                        NOT NULL,
    at         timestamp(6) with time zone NOT NULL,
    username   varchar(80)                 NOT NULL,
    what       varchar(40)                 NOT NULL,
    detail     varchar(400),
    CONSTRAINT access_log_pk PRIMARY KEY (id)
);
CREATE INDEX access_log_by_time ON access_log (at);
