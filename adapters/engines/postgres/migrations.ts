/** The tables, step by step: a step that was released is never changed, another one is added. */
export const MIGRATIONS: readonly string[] = [
  `create table copdesk.lines (
     shelf text not null,
     name text not null,
     number bigint generated always as identity,
     at timestamptz not null default now(),
     line text not null,
     primary key (shelf, name, number)
   );
   create index lines_by_age on copdesk.lines (shelf, at);
   create table copdesk.claims (
     shelf text not null,
     name text not null,
     holder integer,
     at timestamptz not null default now(),
     primary key (shelf, name)
   );
   create index claims_by_age on copdesk.claims (at);
   create table copdesk.events (
     key text primary key,
     platform text not null,
     payload text,
     holder integer not null,
     takers integer not null default 1,
     at timestamptz not null default now(),
     done timestamptz
   );
   create index events_open on copdesk.events (holder) where done is null;
   create index events_by_age on copdesk.events (at);`,
];
