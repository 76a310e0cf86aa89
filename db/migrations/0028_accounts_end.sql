-- An account ended by its owner keeps its row, emptied: histories name people by id. One that the campaign team disabled says why.
alter table users add column ended_at integer;
alter table users add column disabled_reason text;
